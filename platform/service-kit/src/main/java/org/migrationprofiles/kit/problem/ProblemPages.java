package org.migrationprofiles.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The pages that explain problem types: Markdown of the contracts, as HTML. */
@ApplicationScoped
public class ProblemPages {

    private static final String DIRECTORY = "contracts/problems/";
    private static final String INDEX = DIRECTORY + "index.txt";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer html = HtmlRenderer.builder().escapeHtml(true).build();
    private final TextContentRenderer text = TextContentRenderer.builder().build();

    /** The page of a type, if there is one. */
    public Optional<String> page(String slug) {
        return source(slug).map(markdown -> {
            Node document = parser.parse(markdown);
            return document(title(document), html.render(document));
        });
    }

    /** A page that links all others. */
    public String index() {
        StringBuilder links = new StringBuilder("<h1>Problems</h1>\n<ul>\n");
        for (String slug : slugs()) {
            source(slug)
                    .ifPresent(markdown -> links.append("<li><a href=\"/problems/")
                            .append(slug)
                            .append("\">")
                            .append(escaped(title(parser.parse(markdown))))
                            .append("</a></li>\n"));
        }
        return document("Problems", links.append("</ul>\n").toString());
    }

    /** The types that have a page, in alphabetical order. */
    public List<String> slugs() {
        return read(INDEX)
                .map(list -> list.lines().filter(line -> !line.isBlank()).toList())
                .orElseThrow(() -> new IllegalStateException("The contracts have no " + INDEX));
    }

    private static Optional<String> source(String slug) {
        return SLUG.matcher(slug).matches() ? read(DIRECTORY + slug + ".md") : Optional.empty();
    }

    private static Optional<String> read(String resource) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String title(Node document) {
        Node first = document.getFirstChild();
        return first instanceof Heading ? text.render(first).strip() : "Problem";
    }

    private static String document(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title></head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
