package org.migrationprofiles.project;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.testsupport.fuzz.RandomRecords;

/** Records with what no rule allows too, since a table does not judge. */
final class UnjudgedRecords extends RandomRecords {

    private static final double MISSING = 0.25;
    private static final List<String> PIECES = List.of(
            "a",
            "NA",
            " ",
            "  ",
            "\"",
            "'",
            "''",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "=1+1",
            "+",
            "-",
            "@",
            "{}",
            "[]",
            "null",
            "true",
            "2015",
            "#org",
            "é",
            "中",
            "\uD83D\uDE00",
            "\uFEFF",
            "\\",
            "|",
            "…",
            "_");

    /**
     * @param random with a seed that a failing test tells
     */
    UnjudgedRecords(Random random) {
        super(random, MISSING);
    }

    @Override
    protected Object single(Class<?> named) {
        if (named == PartialDate.class) {
            return date();
        }
        return switch (named.getSimpleName()) {
            case "String" -> text();
            case "UUID" -> new UUID(random().nextLong(), random().nextLong());
            case "LocalDate" -> LocalDate.ofEpochDay(random().nextInt(40_000));
            case "Integer", "int" -> random().nextInt();
            case "Long", "long" -> random().nextLong() / 1000;
            case "BigDecimal" -> new BigDecimal(new BigInteger(60, random()), random().nextInt(8));
            default -> super.single(named);
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int count = random().nextInt(5); count > 0; count--) {
            text.append(PIECES.get(random().nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private PartialDate date() {
        String day = LocalDate.ofEpochDay(random().nextInt(40_000)).toString();
        return switch (random().nextInt(5)) {
            case 0 -> new PartialDate(day.substring(0, 4), PartialDate.Precision.YEAR);
            case 1 -> new PartialDate(day.substring(0, 7), PartialDate.Precision.MONTH);
            case 2 -> new PartialDate(day, PartialDate.Precision.DAY);
            // No date, but nothing that a table may lose.
            case 3 -> new PartialDate(day, PartialDate.Precision.YEAR);
            default -> new PartialDate(text(), PartialDate.Precision.MONTH);
        };
    }
}
