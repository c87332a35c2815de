package org.migrationprofiles.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the clock of a JVM wrong, for all that runs in it, and no other clock of the machine: wherever code asks for the time of
 * day, some milliseconds are added. What measures how long something takes ({@code System.nanoTime}) stays right, as on a machine
 * whose clock is off.
 */
public final class ClockAgent implements ClassFileTransformer {

    private static final String ASKS = "currentTimeMillis";
    private static final String CLOCK = "java/time/Clock";
    private static final long NANOSECONDS = 1_000_000;

    private final long milliseconds;

    private ClockAgent(long milliseconds) {
        this.milliseconds = milliseconds;
    }

    /**
     * Is called by the JVM before {@code main}.
     *
     * @param milliseconds by which the clock is fast; below 0 it is slow
     */
    public static void premain(String milliseconds, Instrumentation instrumentation) throws UnmodifiableClassException {
        instrumentation.addTransformer(new ClockAgent(Long.parseLong(milliseconds)), true);
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (loaded == Date.class || loaded.getName().startsWith(Clock.class.getName())) {
                instrumentation.retransformClasses(loaded);
            }
        }
    }

    /**
     * What the {@code java} of a process has to be told.
     *
     * @param directory for the agent
     * @param off by which its clock is fast; negative when it is slow
     */
    static String argument(Path directory, Duration off) {
        try {
            Path jar = Files.createDirectories(directory).resolve("clock-agent.jar");
            if (!Files.exists(jar)) {
                write(jar);
            }
            return "-javaagent:" + jar + "=" + off.toMillis();
        } catch (IOException | URISyntaxException unwritable) {
            throw new AssertionError("There is no agent that makes a clock wrong", unwritable);
        }
    }

    private static void write(Path jar) throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", ClockAgent.class.getName());
        main.putValue("Can-Retransform-Classes", "true");
        main.putValue(
                "Class-Path",
                ClassReader.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()
                        .toString());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Class<?> each : new Class<?>[] {ClockAgent.class, Shifted.class, ShiftedMethod.class}) {
                String name = each.getName().replace('.', '/') + ".class";
                entries.putNextEntry(new JarEntry(name));
                try (var code = ClockAgent.class.getResourceAsStream("/" + name)) {
                    if (code == null) {
                        throw new IOException(name + " is not on the class path");
                    }
                    code.transferTo(entries);
                }
            }
        }
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] code) {
        if (!CLOCK.equals(name) && !new String(code, StandardCharsets.ISO_8859_1).contains(ASKS)) {
            return null;
        }
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Shifted(writer, milliseconds, CLOCK.equals(name)), 0);
        return writer.toByteArray();
    }

    private static final class Shifted extends ClassVisitor {

        private final long milliseconds;
        private final boolean clock;

        Shifted(ClassVisitor next, long milliseconds, boolean clock) {
            super(Opcodes.ASM9, next);
            this.milliseconds = milliseconds;
            this.clock = clock;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new ShiftedMethod(
                    super.visitMethod(access, name, descriptor, signature, exceptions), milliseconds, clock);
        }
    }

    private static final class ShiftedMethod extends MethodVisitor {

        private final long milliseconds;
        private final boolean clock;

        ShiftedMethod(MethodVisitor next, long milliseconds, boolean clock) {
            super(Opcodes.ASM9, next);
            this.milliseconds = milliseconds;
            this.clock = clock;
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String descriptor, boolean ofInterface) {
            if (clock
                    && owner.equals("java/time/Instant")
                    && name.equals("ofEpochSecond")
                    && descriptor.startsWith("(JJ)")) {
                // The second of the two is what the machine said, in nanoseconds beyond the first.
                visitLdcInsn(milliseconds * NANOSECONDS);
                visitInsn(Opcodes.LADD);
            }
            super.visitMethodInsn(code, owner, name, descriptor, ofInterface);
            if (owner.equals("java/lang/System") && name.equals(ASKS)) {
                visitLdcInsn(milliseconds);
                visitInsn(Opcodes.LADD);
            }
        }
    }
}
