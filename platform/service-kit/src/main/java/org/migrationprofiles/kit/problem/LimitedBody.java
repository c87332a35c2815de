package org.migrationprofiles.kit.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a problem where it runs over its limit. */
final class LimitedBody extends FilterInputStream {

    private final long most;
    private long read;

    /**
     * @param most bytes that it may have
     */
    LimitedBody(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        read += bytes;
        if (read > most) {
            throw new ProblemException(ProblemTypes.PAYLOAD_TOO_LARGE, "A body has at most " + most + " bytes.")
                    .with("maxBytes", most);
        }
    }
}
