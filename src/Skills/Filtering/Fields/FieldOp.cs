namespace RevBot.Skills.Filtering.Fields;

/// <summary>The comparisons of conditions, as in arguments, and which of them a kind of field takes.</summary>
internal static class FieldOp
{
    private static readonly string[] Ordered = ["=", "!=", "<", "<=", ">", ">=", "between", "in", "empty", "not_empty"];
    private static readonly string[] Texts = ["=", "!=", "in", "contains", "empty", "not_empty"];
    private static readonly string[] Ranked =
    [
        "=",
        "!=",
        "<",
        "<=",
        ">",
        ">=",
        "between",
        "in",
        "contains",
        "empty",
        "not_empty",
    ];
    private static readonly string[] Flags = ["=", "!=", "empty", "not_empty"];

    /// <summary>All, in the order of the help.</summary>
    public static IReadOnlyList<string> All => Ranked;

    /// <summary>Those that a field takes.</summary>
    public static IReadOnlyList<string> Of(DealField field) =>
        field switch
        {
            { Kind: FieldKind.Flag } => Flags,
            { Kind: FieldKind.Text, IsRanked: true } => Ranked,
            { Kind: FieldKind.Text } => Texts,
            _ => Ordered,
        };

    /// <summary>The comparison of a name, for a field.</summary>
    /// <exception cref="SkillInputException">There is none such, or the field does not take it.</exception>
    public static string Parse(string? name, DealField field)
    {
        var op = name?.Trim().ToLowerInvariant() ?? string.Empty;
        return !All.Contains(op, StringComparer.Ordinal)
                ? throw new SkillInputException(
                    $"I know no comparison \"{FilterWords.Quoted(op)}\"; use one of {string.Join(' ', All)}."
                )
            : Of(field) is var taken && !taken.Contains(op, StringComparer.Ordinal)
                ? throw new SkillInputException(
                    $"\"{field.Name}\" cannot be compared by \"{op}\"; it takes {string.Join(' ', taken)}."
                )
            : op;
    }
}
