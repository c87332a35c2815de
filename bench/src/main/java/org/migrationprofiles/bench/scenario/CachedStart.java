package org.migrationprofiles.bench.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.migrationprofiles.launcher.SeparateSuite;
import org.migrationprofiles.launcher.Service;
import org.migrationprofiles.launcher.SuiteFailure;

/**
 * A Java that starts programs with a cache of loaded and linked classes (JEP 483, JEP 514): 25 or later. Caches are made as the
 * images make theirs, by a start that comes up and answers.
 *
 * @param home where it is installed
 */
public record CachedStart(Path home) {

    private static final int LEAST = 25;

    /**
     * The Java that was named; without one, that of this process where it is new enough.
     *
     * @throws IllegalArgumentException when what was named is none, or too old
     */
    public static Optional<CachedStart> of(Optional<Path> named) {
        if (named.isEmpty()) {
            return Runtime.version().feature() >= LEAST
                    ? Optional.of(new CachedStart(Path.of(System.getProperty("java.home"))))
                    : Optional.empty();
        }
        int version = feature(named.get());
        if (version < LEAST) {
            throw new IllegalArgumentException("--jdk takes a JDK " + LEAST + " or later, and " + named.get() + " has "
                    + (version == 0 ? "none" : Integer.toString(version)) + ".");
        }
        return named.map(CachedStart::new);
    }

    /** The version of a Java, such as 25; 0 where there is none. */
    public static int feature(Path home) {
        Properties release = new Properties();
        try (var text = Files.newBufferedReader(home.resolve("release"))) {
            release.load(text);
            return Runtime.Version.parse(release.getProperty("JAVA_VERSION", "").replace("\"", ""))
                    .feature();
        } catch (IOException | IllegalArgumentException unknown) {
            return 0;
        }
    }

    /**
     * Makes the cache of a service, for starts with the same options, from one that comes up.
     *
     * @return the options that let a start use it
     * @throws SuiteFailure when it does not come about
     */
    List<String> make(SeparateSuite suite, Service service, Path directory) throws IOException, InterruptedException {
        return List.of("-XX:AOTCache=" + suite.learn(service, home, directory));
    }
}
