package org.migrationprofiles.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;

/** What spans of sending and of taking in say, by OpenTelemetry's conventions for messaging and Kafka. */
public final class MessagingAttributes {

    /** Always {@code kafka}. */
    public static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");

    /** {@code send} or {@code process}. */
    public static final AttributeKey<String> OPERATION_NAME = AttributeKey.stringKey("messaging.operation.name");

    /** {@code send} or {@code process}. */
    public static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");

    /** The topic. */
    public static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");

    /** The CloudEvents id. */
    public static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");

    /** The partition of the topic, as digits. */
    public static final AttributeKey<String> PARTITION = AttributeKey.stringKey("messaging.destination.partition.id");

    /** Where in the partition. */
    public static final AttributeKey<Long> OFFSET = AttributeKey.longKey("messaging.kafka.offset");

    /** The group that reads. */
    public static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");

    /** How many events a batch has. */
    public static final AttributeKey<Long> COUNT = AttributeKey.longKey("messaging.batch.message_count");

    private MessagingAttributes() {}
}
