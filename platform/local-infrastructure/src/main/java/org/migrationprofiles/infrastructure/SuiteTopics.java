package org.migrationprofiles.infrastructure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The change-event topics of the suite: one per aggregate, compacted, keyed by aggregate id. */
public final class SuiteTopics {

    /** Partitions of each topic, and so the largest useful number of replicas of a consumer. */
    public static final int PARTITIONS = 12;

    /** The aggregates that have a topic, in the order in which a reader meets them. */
    public static final List<String> AGGREGATES = List.of(
            "organisation",
            "country",
            "region-scheme",
            "project",
            "country-profile",
            "publication",
            "activity",
            "source",
            "evaluation",
            "survey",
            "assertion",
            "conflict",
            "determination",
            "capacity-result",
            "interview",
            "publication-review",
            "quotation",
            "criteria-set",
            "rating-scale",
            "recommendation",
            "use-event",
            "survey-instrument",
            "survey-campaign",
            "impact",
            "finding",
            "claim",
            "claim-check");

    /** Those of them that metrics-service computes and tells of; it hears of all others. */
    public static final List<String> COMPUTED = List.of("claim-check");

    private static final short ONE_REPLICA = 1;
    private static final long TIMEOUT_SECONDS = 30;

    private SuiteTopics() {}

    /**
     * The topic of an aggregate.
     *
     * @param aggregate a lower-kebab name such as {@code country-profile}
     */
    public static String of(String aggregate) {
        return "migration-profiles." + aggregate + ".v1";
    }

    /**
     * Creates those topics that are not there yet; topics that exist are left as they are.
     *
     * @throws InfrastructureException when the broker does not answer within 30 seconds or refuses
     */
    public static void create(String bootstrapServers, int partitions) {
        create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), partitions);
    }

    /**
     * As {@link #create(String, int)}, for a broker that wants more than an address.
     *
     * @param client how to reach it, as Kafka's clients take it
     */
    public static void create(Map<String, Object> client, int partitions) {
        try (Admin admin = Admin.create(client)) {
            Set<String> existing = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = AGGREGATES.stream()
                    .map(SuiteTopics::of)
                    .filter(name -> !existing.contains(name))
                    .map(name -> new NewTopic(name, partitions, ONE_REPLICA)
                            .configs(Map.of(
                                    TopicConfig.CLEANUP_POLICY_CONFIG,
                                    TopicConfig.CLEANUP_POLICY_COMPACT,
                                    TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                                    "60000",
                                    // What has been erased is not to stay in old records for longer.
                                    TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                                    "86400000")))
                    .toList();
            admin.createTopics(missing).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException problem) {
            throw new InfrastructureException(
                    "The topics could not be created on " + client.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG),
                    problem);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while creating topics", interruption);
        }
    }
}
