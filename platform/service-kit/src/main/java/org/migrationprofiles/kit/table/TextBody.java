package org.migrationprofiles.kit.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads a body as text of its character set, strictly: bytes that are none end the reading. Archives are not unpacked. */
public final class TextBody {

    private static final int MARK_LENGTH = 3;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZIP = {'P', 'K', 3};

    private TextBody() {}

    /**
     * The text of a body, without a byte order mark. Reading throws {@link java.nio.charset.CharacterCodingException} at
     * bytes that are no text.
     *
     * @param charset that the request names; null for UTF-8
     * @throws IOException when it cannot be read
     * @throws ProblemException 400 when it is an archive, 415 when there is no such character set
     */
    public static Reader reader(InputStream body, @Nullable String charset) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(body, 1 << 16);
        bytes.mark(MARK_LENGTH);
        byte[] first = bytes.readNBytes(MARK_LENGTH);
        bytes.reset();
        if (startsWith(first, GZIP) || startsWith(first, ZIP)) {
            throw new ProblemException(
                    ProblemTypes.MALFORMED_BODY,
                    "The body is an archive or a workbook, which is not unpacked here. Send the table itself, as text.");
        }
        if (startsWith(first, UTF_8_MARK)) {
            bytes.skipNBytes(MARK_LENGTH);
        }
        return new InputStreamReader(
                bytes,
                named(charset)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset named(@Nullable String charset) {
        try {
            return charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(
                    ProblemTypes.UNSUPPORTED_MEDIA_TYPE, "There is no such character set. Send the body as UTF-8.");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
