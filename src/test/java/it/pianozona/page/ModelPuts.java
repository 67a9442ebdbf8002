/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What each class puts into models, by attribute, and the texts that it holds: among them the templates that it shows. */
final class ModelPuts extends TreePathScanner<Void, Void> {

    /** Methods of a model that take a name and a value. */
    static final Set<String> METHODS = Set.of("addAttribute", "addFlashAttribute", "tell");

    private final Trees trees;
    private final Map<String, Set<String>> literals = new HashMap<>();
    private final Map<String, Map<String, Set<TypeMirror>>> put = new HashMap<>();

    ModelPuts(Trees trees) {
        this.trees = trees;
    }

    /** What the classes that name the template put there under that name. */
    Set<TypeMirror> byThePageOf(String template, String attribute) {
        var own = new HashSet<TypeMirror>();
        literals.forEach((owner, texts) -> {
            if (texts.contains(template)) {
                own.addAll(put.getOrDefault(owner, Map.of()).getOrDefault(attribute, Set.of()));
            }
        });
        return own;
    }

    /** What any class puts into a model under that name. */
    Set<TypeMirror> byAny(String attribute) {
        var all = new HashSet<TypeMirror>();
        put.values().forEach(attributes -> all.addAll(attributes.getOrDefault(attribute, Set.of())));
        return all;
    }

    private String owner = "";

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        var outer = owner;
        if (owner.isEmpty()) {
            owner = trees.getElement(getCurrentPath()).toString();
        }
        super.visitClass(tree, nothing);
        owner = outer;
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void nothing) {
        if (tree.getValue() instanceof String text) {
            literals.computeIfAbsent(owner, key -> new HashSet<>()).add(text);
        }
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
        var arguments = tree.getArguments();
        if (arguments.size() == 2
                && tree.getMethodSelect() instanceof MemberSelectTree select
                && METHODS.contains(select.getIdentifier().toString())) {
            name(arguments.get(0)).ifPresent(name -> keep(name, inside(type(arguments.get(1)))));
        }
        return super.visitMethodInvocation(tree, nothing);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        for (var annotation : tree.getModifiers().getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals("ModelAttribute")) {
                keep(attribute(annotation, tree.getName().toString()), inside(trees.getTypeMirror(getCurrentPath())));
            }
        }
        return super.visitVariable(tree, nothing);
    }

    /** A handler's visit is found by its page under the argument's name. */
    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        if (tree.getModifiers().getAnnotations().stream()
                .anyMatch(one -> one.getAnnotationType().toString().endsWith("Mapping"))) {
            for (var argument : tree.getParameters()) {
                if (argument.getType().toString().endsWith("Visit")) {
                    keep(
                            argument.getName().toString(),
                            trees.getTypeMirror(
                                    new TreePath(new TreePath(getCurrentPath(), argument), argument.getType())));
                }
            }
        }
        for (var annotation : tree.getModifiers().getAnnotations()) {
            if (annotation.getAnnotationType().toString().equals("ModelAttribute") && tree.getReturnType() != null) {
                keep(
                        attribute(annotation, tree.getName().toString()),
                        inside(trees.getTypeMirror(new TreePath(getCurrentPath(), tree.getReturnType()))));
            }
        }
        return super.visitMethod(tree, nothing);
    }

    private String attribute(AnnotationTree annotation, String otherwise) {
        return annotation.getArguments().stream()
                .map(argument -> argument.toString().replaceAll("^.*?\"|\".*$", ""))
                .findFirst()
                .orElse(otherwise);
    }

    private Optional<String> name(ExpressionTree argument) {
        if (argument instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            return Optional.of(text);
        }
        return trees.getElement(new TreePath(getCurrentPath(), argument)) instanceof VariableElement constant
                        && constant.getConstantValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    private TypeMirror type(ExpressionTree argument) {
        return trees.getTypeMirror(new TreePath(getCurrentPath(), argument));
    }

    /** A template reads what is in a lazy one. */
    private static TypeMirror inside(TypeMirror type) {
        return type instanceof DeclaredType lazy
                        && lazy.asElement().getSimpleName().contentEquals("LazyContextVariable")
                        && !lazy.getTypeArguments().isEmpty()
                ? lazy.getTypeArguments().get(0)
                : type;
    }

    private void keep(String name, TypeMirror type) {
        if (type != null && type.getKind() != TypeKind.NULL && type.getKind() != TypeKind.ERROR) {
            put.computeIfAbsent(owner, key -> new HashMap<>())
                    .computeIfAbsent(name, key -> new HashSet<>())
                    .add(type);
        }
    }
}
