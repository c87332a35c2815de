package org.migrationprofiles.project.determination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.project.publication.PublicationFormat;

/**
 * How a kind of value is told in a determination, kept in a record, and compared by its meaning.
 *
 * @param <V> what a record keeps
 */
interface ValueForm<V> {

    /** A year. A determination may say it more exactly; the record keeps the year. */
    ValueForm<Integer> YEAR = new ValueForm<>() {
        @Override
        public Optional<Integer> read(String told) {
            return date(told)
                    .flatMap(PartialDate::interval)
                    .map(days -> days.first().getYear());
        }

        @Override
        public List<String> told(@Nullable Integer kept) {
            return kept == null ? List.of() : List.of(Integer.toString(kept));
        }

        @Override
        public boolean agrees(@Nullable Integer kept, Integer determined) {
            return determined.equals(kept);
        }

        @Override
        public String allowed() {
            return "a year, such as 2015";
        }
    };

    /** A date as exactly as it is known. Two that may mean the same day agree: 2015 and 2015-06. */
    ValueForm<PartialDate> DATE = new ValueForm<>() {
        @Override
        public Optional<PartialDate> read(String told) {
            return date(told);
        }

        @Override
        public List<String> told(@Nullable PartialDate kept) {
            return kept == null ? List.of() : List.of(kept.value());
        }

        @Override
        public boolean agrees(@Nullable PartialDate kept, PartialDate determined) {
            return kept != null
                    && kept.interval()
                            .flatMap(days -> determined.interval().map(days::mayEqual))
                            .orElse(false);
        }

        @Override
        public String allowed() {
            return "a year, a month or a day, such as 2015, 2015-09 or 2015-09-18";
        }
    };

    /** Formats of a publication: those determined are among those kept. What is electronic only is not in print. */
    ValueForm<List<PublicationFormat>> FORMATS = new ValueForm<>() {
        @Override
        public Optional<List<PublicationFormat>> read(String told) {
            List<PublicationFormat> formats = new ArrayList<>();
            for (String name : told.split(",", -1)) {
                Arrays.stream(PublicationFormat.values())
                        .filter(format -> format.name().equals(name.strip()))
                        .forEach(formats::add);
            }
            boolean allKnown = formats.size() == told.split(",", -1).length;
            return allKnown ? Optional.of(formats) : Optional.empty();
        }

        @Override
        public List<String> told(@Nullable List<PublicationFormat> kept) {
            return kept == null ? List.of() : kept.stream().map(Enum::name).toList();
        }

        @Override
        public boolean agrees(@Nullable List<PublicationFormat> kept, List<PublicationFormat> determined) {
            return kept != null && kept.containsAll(determined);
        }

        @Override
        public List<PublicationFormat> adopted(
                @Nullable List<PublicationFormat> kept, List<PublicationFormat> determined) {
            Set<PublicationFormat> formats = new LinkedHashSet<>(kept == null ? List.of() : kept);
            if (determined.contains(PublicationFormat.ELECTRONIC_ONLY)) {
                formats.remove(PublicationFormat.PRINT);
            }
            if (determined.contains(PublicationFormat.PRINT)) {
                formats.remove(PublicationFormat.ELECTRONIC_ONLY);
            }
            formats.addAll(determined);
            return List.copyOf(formats);
        }

        @Override
        public String allowed() {
            return "of " + Arrays.toString(PublicationFormat.values());
        }
    };

    /** The value that a determination tells; nothing when it is none of this form. */
    Optional<V> read(String told);

    /** What a record keeps, in the words of determinations; nothing where it is not known. */
    List<String> told(@Nullable V kept);

    /** Whether what a record keeps means what was determined; what is not known does not. */
    boolean agrees(@Nullable V kept, V determined);

    /** What the record keeps once a determination is applied to it. */
    default V adopted(@Nullable V kept, V determined) {
        return determined;
    }

    /** What can be read, for a person. */
    String allowed();

    private static Optional<PartialDate> date(String told) {
        return Arrays.stream(PartialDate.Precision.values())
                .map(precision -> new PartialDate(told, precision))
                .filter(date -> date.interval().isPresent())
                .findFirst();
    }
}
