import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks or rewrites the format of every Java file: {@code Format check|write <root>}.
 *
 * <p>A program of our own because the Maven plugins that do this run inside Maven's JVM, which may
 * be a JDK 17 whose compiler cannot parse Java 25; this runs on the toolchain's JDK.
 */
final class Format {

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    Path root = Path.of(args[1]);
    List<Path> misformatted =
        sources(root).parallel().filter(file -> differs(file, write)).toList();
    misformatted.forEach(
        file ->
            System.out.println((write ? "formatted " : "not formatted: ") + root.relativize(file)));
    if (!write && !misformatted.isEmpty()) {
      System.out.println("To format them all: mvn -N verify -Dformat=write");
      System.exit(1);
    }
  }

  private static Stream<Path> sources(Path root) throws IOException {
    try (Stream<Path> modules = Files.list(root)) {
      List<Path> folders =
          Stream.concat(
                  modules.map(module -> module.resolve("src")), Stream.of(root.resolve("build")))
              .filter(Files::isDirectory)
              .sorted()
              .toList();
      return folders.stream().flatMap(Format::javaFiles).toList().stream();
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean differs(Path file, boolean write) {
    try {
      String source = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(source);
      if (write && !formatted.equals(source)) {
        Files.writeString(file, formatted);
      }
      return !formatted.equals(source);
    } catch (FormatterException e) {
      throw new IllegalStateException(file + " cannot be parsed: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
