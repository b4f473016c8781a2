using System.Text.Json;

namespace RevBot.Skills.Filtering;

/// <summary>
/// What a field of a deal must be: <c>{"field":"close_date","op":">","value":"2027-01-01"}</c>. Fields and comparisons
/// are those of <see cref="Fields.DealFields"/> and <see cref="Fields.FieldOp"/>; case and blanks around them do not matter.
/// </summary>
/// <remarks>
/// Dates are ISO texts, shares numbers such as 0.15 for 15%, amounts numbers in the reporting currency, lengths of time
/// whole days, flags true or false. A deal without a value in the field fits only <c>empty</c> and <c>!=</c>.
/// </remarks>
public sealed record FieldCondition
{
    /// <summary>The field: <c>amount</c>, <c>close_date</c>, <c>owner_active</c>.</summary>
    public string? Field { get; init; }

    /// <summary>The comparison: <c>= != &lt; &lt;= &gt; &gt;= between in contains empty not_empty</c>.</summary>
    public string? Op { get; init; }

    /// <summary>
    /// A text, a number or a flag; two of them for <c>between</c>, several for <c>in</c>; null for <c>empty</c> and
    /// <c>not_empty</c>.
    /// </summary>
    public JsonElement? Value { get; init; }

    /// <summary>A condition on values of C#: texts, numbers, flags, or a list of them.</summary>
    /// <param name="field">The field.</param>
    /// <param name="op">The comparison.</param>
    /// <param name="value">What the field is compared with; null for none.</param>
    public static FieldCondition Of(string field, string op, object? value = null) =>
        new()
        {
            Field = field,
            Op = op,
            Value = value is null ? null : JsonSerializer.SerializeToElement(value),
        };

    /// <summary>Equal by field, comparison and value; a value is equal by what it says, not by how it is written.</summary>
    public bool Equals(FieldCondition? other) =>
        other is not null
        && string.Equals(Field, other.Field, StringComparison.Ordinal)
        && string.Equals(Op, other.Op, StringComparison.Ordinal)
        && (Value is { } value ? other.Value is { } same && JsonElement.DeepEquals(value, same) : other.Value is null);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Op);
}
