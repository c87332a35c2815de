package org.migrationprofiles.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/** Puts into sentences what was found beside the rule's own words. */
@ApplicationScoped
class ClaimExplanations {

    String explain(
            Judgement judgement, List<Reading> beside, List<Coincidence> coincidences, List<RelatedClaim> related)
            throws UncheckableClaim {
        List<String> sentences = new ArrayList<>();
        sentences.add(found(judgement));
        switch (judgement.verdict()) {
            case DIFFERENT_POPULATION -> sentences.add(reproduced(judgement));
            case SUPPORTED, NOT_SUPPORTED -> sentences.addAll(beside(judgement, beside));
            case UNDETERMINED -> {
                // Other figures would not decide it either.
            }
        }
        coincidences.stream().limit(1).map(ClaimExplanations::coincidence).forEach(sentences::add);
        related.forEach(other -> related(judgement.question().claim(), other, sentences));
        return String.join(" ", sentences);
    }

    private static String found(Judgement judgement) throws UncheckableClaim {
        return judgement.computed().isRefused()
                ? "No figure is given for this, so it cannot be told. "
                        + judgement.question().indicator().refusal()
                : judgement.rule().explain(judgement.question(), judgement.computed(), judgement.verdict());
    }

    private static String reproduced(Judgement judgement) {
        NamedPopulation population = judgement.reproducedBy().get(0).population();
        List<String> figures = judgement.reproducedBy().stream()
                .filter(reading -> reading.population() == population)
                .map(reading -> reading.computed().text() + " by " + Words.one(reading.unit()))
                .toList();
        return "It holds exactly of " + Words.population(population) + ": " + Words.list(figures, "and") + ".";
    }

    private static List<String> beside(Judgement judgement, List<Reading> beside) {
        CountedUnit unit = judgement.question().query().unit();
        Map<String, List<String>> unitsByFigure = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        for (Reading reading : beside) {
            String figure = reading.computed().text();
            if (figure.equals(judgement.computed().text())) {
                continue;
            }
            if (reading.unit() == unit) {
                sentences.add("Of " + Words.population(reading.population()) + " it is " + figure + ".");
            } else {
                unitsByFigure.computeIfAbsent(figure, none -> new ArrayList<>()).add(Words.one(reading.unit()));
            }
        }
        String is = judgement.verdict() == Verdict.NOT_SUPPORTED ? " the records do not show it either: " : " it is ";
        unitsByFigure.forEach(
                (figure, units) -> sentences.add("Counted by " + Words.list(units, "or") + is + figure + "."));
        return sentences;
    }

    private static String coincidence(Coincidence coincidence) {
        String definition = coincidence.definition();
        String what = definition.substring(0, 1).toLowerCase(Locale.ROOT)
                + definition.substring(1).replaceAll("\\.$", "");
        return "Another average, of the " + what + ", happens to be " + coincidence.text() + " over "
                + Words.many(coincidence.unit().name(), coincidence.population().name()) + "; that is no proof.";
    }

    private static void related(HeardClaim claim, RelatedClaim other, List<String> sentences) {
        String claimed = other.claimed();
        if (claimed == null || !ClaimRelations.comparable(claim.kind(), other.kind())) {
            return;
        }
        String what = claimed + (other.locator() == null ? "" : " (" + other.locator() + ")");
        switch (other.relation()) {
            case CONTRADICT -> sentences.add("It contradicts another claim on the same, " + what + ".");
            case DIFFERENT_POPULATION -> sentences.add(different(claim, other, what));
            case AGREE -> sentences.add("Another claim says the same, " + what + ".");
        }
    }

    private static String different(HeardClaim claim, RelatedClaim other, String what) {
        boolean sameNames =
                Objects.equals(claim.unit(), other.unit()) && Objects.equals(claim.population(), other.population());
        return sameNames
                ? "Not a contradiction: the other claim, " + what + ", is of another population or other years."
                : "Not a contradiction: " + what + " is of " + Words.many(other.unit(), other.population()) + ".";
    }
}
