/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import javax.tools.ToolProvider;

/**
 * What the sources put into the models of the pages, with the types that the compiler gives them, and what those types have: the
 * compiler reads the sources that fill models once, the others as they are compiled, and writes nothing.
 */
final class ModelTypes {

    private final Types types;
    private final javax.lang.model.util.Elements elements;

    private final ModelPuts puts;

    private ModelTypes(JavacTask task) {
        types = task.getTypes();
        elements = task.getElements();
        puts = new ModelPuts(Trees.instance(task));
    }

    /** Reads the sources below that folder. */
    static ModelTypes of(Path sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var found = Files.walk(sources)) {
            var java = found.filter(file -> file.toString().endsWith(".java"))
                    .filter(ModelTypes::fillsAModel)
                    .toList();
            var options = List.of(
                    "-proc:none", "-parameters", "--release", "17", "-cp", System.getProperty("java.class.path"));
            var task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, options, null, files.getJavaFileObjectsFromPaths(java));
            var units = task.parse();
            task.analyze();
            var model = new ModelTypes(task);
            units.forEach(unit -> model.puts.scan(unit, null));
            return model;
        }
    }

    private static boolean fillsAModel(Path source) {
        try {
            var text = Files.readString(source);
            return text.contains("ModelAttribute") || ModelPuts.METHODS.stream().anyMatch(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types that an attribute may have on that template: what its own page class puts there, else what any class does. */
    Set<TypeMirror> of(String template, String attribute) {
        var own = puts.byThePageOf(template, attribute);
        return own.isEmpty() ? puts.byAny(attribute) : own;
    }

    /**
     * What a property, or a method with so many arguments, gives: no type if there is none, null if nothing is known. What one kind of
     * a sealed type has counts: the template asks for the kind first.
     *
     * @param arguments -1 for a property
     */
    TypeMirror member(TypeMirror type, String name, int arguments) {
        var declared = declared(type);
        if (declared == null) {
            return null;
        }
        var element = (TypeElement) declared.asElement();
        var upper = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (var member : elements.getAllMembers(element)) {
            if (!member.getModifiers().contains(Modifier.PUBLIC) && element.getKind() != ElementKind.INTERFACE) {
                continue;
            }
            if (isNamed(member, name, upper, arguments)) {
                return result(declared, member);
            }
        }
        return element.getPermittedSubclasses().stream()
                .map(kind -> member(kind, name, arguments))
                .filter(found -> found != null && found.getKind() != TypeKind.NONE)
                .findFirst()
                .orElse(types.getNoType(TypeKind.NONE));
    }

    private static boolean isNamed(Element member, String name, String upper, int arguments) {
        if (member instanceof ExecutableElement method && member.getKind() == ElementKind.METHOD) {
            var called = method.getSimpleName().toString();
            return arguments < 0
                    ? method.getParameters().isEmpty()
                            && (called.equals(name) || called.equals("get" + upper) || called.equals("is" + upper))
                    : called.equals(name)
                            && (method.isVarArgs() || method.getParameters().size() == arguments);
        }
        return arguments < 0
                && (member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.ENUM_CONSTANT)
                && member.getSimpleName().contentEquals(name);
    }

    private TypeMirror result(DeclaredType declared, Element member) {
        var seen = types.asMemberOf(declared, member);
        var result = seen instanceof ExecutableType method ? method.getReturnType() : seen;
        return result.getKind() == TypeKind.TYPEVAR ? ((TypeVariable) result).getUpperBound() : result;
    }

    /** What one goes through in a loop: the elements of an iterable or array, the entries of a map; null if nothing is known. */
    TypeMirror element(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType();
        }
        var iterable = as(type, "java.lang.Iterable");
        if (iterable != null) {
            return iterable.getTypeArguments().isEmpty()
                    ? null
                    : bound(iterable.getTypeArguments().get(0));
        }
        var map = as(type, "java.util.Map");
        return map == null || map.getTypeArguments().isEmpty()
                ? null
                : types.getDeclaredType(
                        elements.getTypeElement("java.util.Map.Entry"),
                        bound(map.getTypeArguments().get(0)),
                        bound(map.getTypeArguments().get(1)));
    }

    boolean isMap(TypeMirror type) {
        return as(type, "java.util.Map") != null;
    }

    private DeclaredType as(TypeMirror type, String name) {
        if (!(type instanceof DeclaredType declared)) {
            return null;
        }
        if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name)) {
            return declared;
        }
        return types.directSupertypes(type).stream()
                .map(upper -> as(upper, name))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private TypeMirror bound(TypeMirror argument) {
        if (argument instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null
                    ? elements.getTypeElement("java.lang.Object").asType()
                    : wildcard.getExtendsBound();
        }
        return argument;
    }

    /** Null for what has no members of its own, or is not known closely enough to judge. */
    private DeclaredType declared(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return (DeclaredType)
                    types.boxedClass((javax.lang.model.type.PrimitiveType) type).asType();
        }
        var known = bound(type.getKind() == TypeKind.TYPEVAR ? ((TypeVariable) type).getUpperBound() : type);
        return known instanceof DeclaredType declared
                        && !((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals("java.lang.Object")
                ? declared
                : null;
    }

    /** A class by its name, for the static methods that templates call. */
    TypeMirror named(String className) {
        var found = elements.getTypeElement(className);
        return found == null ? null : found.asType();
    }
}
