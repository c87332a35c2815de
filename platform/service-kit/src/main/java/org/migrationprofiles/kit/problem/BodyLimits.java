package org.migrationprofiles.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of bodies that are too large, in chunks too, where no length is told beforehand; and does not unpack
 * any. A body that is read as a stream, which is an import, may be larger than one that is held in memory.
 */
@Provider
public class BodyLimits implements ReaderInterceptor {

    private final long largestBody;
    private final long largestImport;

    /**
     * @param largestBody {@code suite.http.max-body-size}: of bodies that are held in memory
     * @param largestImport {@code suite.imports.max-body-size}: of bodies that are read as a stream
     */
    @Inject
    public BodyLimits(
            @ConfigProperty(name = "suite.http.max-body-size", defaultValue = "10M") MemorySize largestBody,
            @ConfigProperty(name = "suite.imports.max-body-size", defaultValue = "256M") MemorySize largestImport) {
        this.largestBody = largestBody.asLongValue();
        this.largestImport = largestImport.asLongValue();
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String encoding = context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    ProblemTypes.UNSUPPORTED_MEDIA_TYPE, "Bodies are not unpacked here; send it without an encoding.");
        }
        long most = context.getType() == InputStream.class ? largestImport : largestBody;
        context.setInputStream(new LimitedBody(context.getInputStream(), most));
        return context.proceed();
    }
}
