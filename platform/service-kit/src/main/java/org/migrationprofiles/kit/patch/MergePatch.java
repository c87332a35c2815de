package org.migrationprofiles.kit.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Applies JSON merge patches (RFC 7396): a member replaces, {@code null} removes, arrays are replaced whole. */
@ApplicationScoped
public class MergePatch {

    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    public MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * What a request would be after the patch.
     *
     * @param current as a full request would state it
     * @param patch an object
     * @throws ProblemException 400 when the patch is no object
     * @throws JsonProcessingException when the result does not fit the type; answered as a problem with its pointer
     * @throws ConstraintViolationException when the result breaks a rule
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) throws JsonProcessingException {
        if (!patch.isObject()) {
            throw new ProblemException(ProblemTypes.MALFORMED_BODY, "A merge patch is a JSON object.");
        }
        ObjectNode target = json.valueToTree(current);
        T patched = json.treeToValue(merge(target, patch), type);
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? (ObjectNode) target : json.createObjectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), merge(merged.path(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }
}
