package org.migrationprofiles.metrics.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.QueryParameters;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.indicator.Caveat;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.status.AgeBasis;
import org.migrationprofiles.metrics.status.ProfileStatus;
import org.migrationprofiles.metrics.status.ProfileStatusAnswer;
import org.migrationprofiles.metrics.status.ProfileStatusQuery;
import org.migrationprofiles.metrics.status.Status;

/** Makes the work-list (S80, S102), each at one moment of the read model. */
@ApplicationScoped
public class Worklists {

    private static final Comparator<WorkItem> ORDER =
            Comparator.comparing(WorkItem::place).thenComparing(WorkItem::iso3);

    private final ProfileStatus status;
    private final WorklistRecords records;
    private final ReadSnapshot snapshot;
    private final String projectService;
    private final String evaluationService;

    /**
     * @param projectService {@code suite.project-service.url}: where records are linked to
     * @param evaluationService {@code suite.evaluation-service.url}: where evaluations and conflicts are linked to
     */
    @Inject
    public Worklists(
            ProfileStatus status,
            WorklistRecords records,
            ReadSnapshot snapshot,
            @ConfigProperty(name = "suite.project-service.url", defaultValue = "http://localhost:8081")
                    String projectService,
            @ConfigProperty(name = "suite.evaluation-service.url", defaultValue = "http://localhost:8082")
                    String evaluationService) {
        this.status = status;
        this.records = records;
        this.snapshot = snapshot;
        this.projectService = projectService;
        this.evaluationService = evaluationService;
    }

    /**
     * The whole list, those first that are to be looked at first.
     *
     * @throws ProblemException 400 for a scheme or a region that there is not
     */
    public Made make(WorklistQuery query) {
        return snapshot.once(query, () -> made(query));
    }

    private Made made(WorklistQuery query) {
        ProfileStatus.Marked marked = status.marked(new ProfileStatusQuery(
                query.asOf(),
                ProfileStatus.REPORTED_CYCLE,
                AgeBasis.EDITION_YEAR,
                NamedPopulation.ALL,
                query.funderCategories(),
                List.of(),
                // Those of which nothing is on record are unknown too.
                query.statuses().contains(Status.UNKNOWN)
                        && query.funderCategories().isEmpty(),
                query.statuses()));
        Set<String> inRegions = inRegions(query);
        Facts facts = new Facts(
                records.nextUpdates(),
                records.funded(),
                records.evaluations(),
                records.evaluated(),
                records.conflicts());
        PriorityRule rule = new PriorityRule(query.asOf());
        List<WorkItem> items = marked.answer().countries().stream()
                .filter(country -> inRegions == null || inRegions.contains(country.iso3()))
                .map(country -> item(country, facts, rule, query.asOf()))
                .sorted(ORDER)
                .toList();
        return new Made(
                marked.mark(),
                items,
                summary(query, items),
                marked.answer().rule(),
                marked.answer().freshness());
    }

    private @Nullable Set<String> inRegions(WorklistQuery query) {
        String scheme = query.regionScheme();
        if (scheme == null && query.regions().isEmpty()) {
            return null;
        }
        Map<String, List<String>> schemes = records.schemes();
        List<String> regions = scheme == null ? null : schemes.get(scheme);
        if (regions == null) {
            throw QueryParameters.refused(
                    "regionScheme", "one of " + String.join(", ", new TreeSet<>(schemes.keySet())));
        }
        if (query.regions().isEmpty()) {
            throw QueryParameters.refused("region", "given with regionScheme: one of " + String.join(", ", regions));
        }
        if (!regions.containsAll(query.regions())) {
            throw QueryParameters.refused("region", "one of " + String.join(", ", regions));
        }
        return records.countriesOf(query);
    }

    private WorkItem item(ProfileStatusAnswer.CountryStatus country, Facts facts, PriorityRule rule, LocalDate asOf) {
        String iso3 = country.iso3();
        List<WorklistRecords.NextUpdate> updates = facts.updates().getOrDefault(iso3, List.of());
        NextEdition next = new NextEdition(projectService, latest(country));
        WorkItem.SecuredFunding funding = next.funding(updates, facts.funded().getOrDefault(iso3, List.of()));
        WorkItem.Strategy strategy = next.strategy(updates);
        List<WorklistRecords.Evaluation> evaluations = facts.evaluations().getOrDefault(iso3, List.of());
        List<WorklistRecords.Evaluation> out = evaluations.stream()
                .filter(evaluation -> evaluation.mayBeOutBy(asOf))
                .toList();
        ProfileStatusAnswer.Edition edition = country.latest();
        return new WorkItem(
                iso3,
                country.iso2(),
                country.m49(),
                country.name(),
                country.status(),
                edition == null
                        ? null
                        : new WorkItem.Latest(edition.id(), edition.title(), edition.editionYear(), edition.record()),
                country.age(),
                country.dueTo(),
                funding,
                strategy,
                facts.evaluated().getOrDefault(iso3, Answer.UNKNOWN),
                last(out),
                facts.conflicts().getOrDefault(iso3, List.of()).stream()
                        .map(this::conflict)
                        .toList(),
                caveats(country, evaluations, out),
                rule.of(country.status(), country.dueTo(), funding.answer(), strategy.answer()));
    }

    /** Whether a profile was evaluated is as it is on record now; where only evaluations that came out later tell, it is said. */
    private static List<String> caveats(
            ProfileStatusAnswer.CountryStatus country,
            List<WorklistRecords.Evaluation> evaluations,
            List<WorklistRecords.Evaluation> out) {
        List<String> caveats = new ArrayList<>(country.caveats());
        if (evaluations.stream().anyMatch(WorklistRecords.Evaluation::ofProfile)
                && out.stream().noneMatch(WorklistRecords.Evaluation::ofProfile)) {
            caveats.add(Caveat.TOLD_LATER.name());
        }
        return caveats;
    }

    private static Set<String> latest(ProfileStatusAnswer.CountryStatus country) {
        Set<String> latest = new TreeSet<>();
        ProfileStatusAnswer.Edition edition = country.latest();
        if (edition != null) {
            latest.add(edition.id());
        }
        country.tied().forEach(tied -> latest.add(tied.id()));
        return latest;
    }

    /** The one that came out last; one of which nobody knows when comes behind those of which somebody does. */
    private WorkItem.@Nullable LastEvaluation last(List<WorklistRecords.Evaluation> evaluations) {
        return evaluations.stream()
                .max(Comparator.comparing((WorklistRecords.Evaluation evaluation) ->
                                evaluation.publishedOn() == null ? "" : evaluation.publishedOn())
                        .thenComparing(WorklistRecords.Evaluation::id)
                        .thenComparing(WorklistRecords.Evaluation::ofProfile))
                .map(evaluation -> new WorkItem.LastEvaluation(
                        evaluation.id(),
                        evaluation.title(),
                        evaluation.publishedOn(),
                        evaluation.scope(),
                        evaluationService + "/v1/evaluations/" + evaluation.id()))
                .orElse(null);
    }

    private WorkItem.Conflict conflict(WorklistRecords.Contradiction contradiction) {
        return new WorkItem.Conflict(
                contradiction.id(),
                contradiction.attribute(),
                contradiction.subjectType(),
                contradiction.subjectId(),
                contradiction.affectsStatus(),
                evaluationService + "/v1/conflicts/" + contradiction.id());
    }

    private static Worklist.Summary summary(WorklistQuery query, List<WorkItem> items) {
        Map<Status, Long> byStatus = new EnumMap<>(Status.class);
        for (Status status : query.statuses()) {
            byStatus.put(
                    status,
                    items.stream().filter(item -> item.status() == status).count());
        }
        return new Worklist.Summary(
                items.size(),
                byStatus,
                counted(items, item -> item.securedFunding().answer()),
                counted(items, item -> item.strategy().answer()));
    }

    private static Map<Answer, Long> counted(List<WorkItem> items, Function<WorkItem, Answer> of) {
        Map<Answer, Long> counts = new EnumMap<>(Answer.class);
        for (Answer answer : Answer.values()) {
            counts.put(
                    answer,
                    items.stream().filter(item -> of.apply(item) == answer).count());
        }
        return counts;
    }

    /**
     * The whole list.
     *
     * @param mark of the read model that it is of
     * @param items those to be looked at first come first
     * @param summary of all of them
     * @param rule by which statuses are judged
     * @param freshness how far behind the records this is
     */
    public record Made(
            String mark,
            List<WorkItem> items,
            Worklist.Summary summary,
            ProfileStatusAnswer.Rule rule,
            Freshness freshness) {}

    /**
     * What is on record besides the status, by country.
     *
     * @param updates what profiles say of their next update
     * @param funded what somebody pays for and that was never out
     * @param evaluations published ones
     * @param evaluated whether any profile was
     * @param conflicts open ones
     */
    private record Facts(
            Map<String, List<WorklistRecords.NextUpdate>> updates,
            Map<String, List<WorklistRecords.Funded>> funded,
            Map<String, List<WorklistRecords.Evaluation>> evaluations,
            Map<String, Answer> evaluated,
            Map<String, List<WorklistRecords.Contradiction>> conflicts) {}
}
