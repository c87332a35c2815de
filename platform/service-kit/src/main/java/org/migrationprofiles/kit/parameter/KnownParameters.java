package org.migrationprofiles.kit.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Refuses query parameters that an operation does not have, those that stand twice, since each has one value, and those
 * that have none: a filter that is misspelt or passed over would otherwise filter nothing and the answer look right.
 */
@ApplicationScoped
class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final boolean checked;

    /**
     * @param checked {@code suite.query.declared}: whether operations declare all their parameters; false in a service
     *     that reads and checks them itself
     */
    @Inject
    KnownParameters(@ConfigProperty(name = "suite.query.declared", defaultValue = "true") boolean checked) {
        this.checked = checked;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = checked ? resource.getResourceMethod() : null;
        if (method == null) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, KnownParameters::namesOf);
        List<FieldError> unknown = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> new FieldError("?" + name, "There is no such parameter."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    names.isEmpty() ? "There are no parameters here." : "Known are " + String.join(", ", names) + ".",
                    unknown);
        }
        List<FieldError> repeated = request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().size() > 1)
                .map(parameter -> new FieldError("?" + parameter.getKey(), "One value."))
                .toList();
        if (!repeated.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER, "Each parameter is given once at the most.", repeated);
        }
        List<FieldError> empty = request.getUriInfo().getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().contains(""))
                .map(parameter -> new FieldError("?" + parameter.getKey(), "A value, or no such parameter."))
                .toList();
        if (!empty.isEmpty()) {
            throw new ProblemException(ProblemTypes.INVALID_PARAMETER, "A parameter that is given has a value.", empty);
        }
    }

    private static Set<String> namesOf(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    Arrays.stream(type.getDeclaredFields()).forEach(field -> add(names, field));
                }
            }
        }
        return names;
    }

    private static void add(Set<String> names, AnnotatedElement element) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.add(parameter.value());
        }
    }
}
