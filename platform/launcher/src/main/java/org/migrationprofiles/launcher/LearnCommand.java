package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.migrationprofiles.infrastructure.DirectoryTree;

/**
 * Writes an AOT cache for each service, {@code project-service.aot} and so on, from a start that comes up, in a suite of its own that is
 * thrown away. For whoever builds images: a service that runs with the same Java and the same jars starts faster with it.
 *
 * @param directory where the caches are written
 */
record LearnCommand(Path directory) implements Command {

    private static final int LEAST_PORT = 24_000;
    private static final int PORT_BOUND = 32_000;

    @Override
    public int run(Context context) throws InterruptedException {
        Path home = context.settings().home();
        Path java = Path.of(System.getProperty("java.home"));
        try {
            Files.createDirectories(directory);
            Path data = Files.createTempDirectory("suite-learn");
            try (SeparateSuite suite = SeparateSuite.start(home, data, LEAST_PORT, PORT_BOUND, Map.of())) {
                for (Service service : Service.values()) {
                    context.console().print("Written: " + suite.learn(service, java, directory));
                }
            }
            // Only now: a failure names a log in it.
            DirectoryTree.delete(data);
            return 0;
        } catch (IOException failure) {
            throw new SuiteFailure("The caches could not be written: " + failure.getMessage());
        }
    }
}
