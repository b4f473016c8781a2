using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Fields;

/// <summary>
/// A condition, tied to a column of a file. An optional column that is absent counts as empty. A condition on true or
/// false holds for every spelling of it; a row whose flag is neither is rejected, never taken for the other branch.
/// </summary>
/// <param name="rule">Column and values.</param>
/// <param name="binding">Finds the column.</param>
internal sealed class Condition(ConditionRule rule, Binding binding)
{
    private readonly int column = binding.Column(rule.Column, rule.Line);
    private readonly bool isFlag = FlagText.IsFlag(rule.Values);

    /// <summary>Why a row is left out, for the count of rows that are set apart.</summary>
    public string Sentence { get; } =
        $"{rule.Column.Name} is not {string.Join(" or ", rule.Values.Select(value => value.Length == 0 ? "empty" : value))}";

    /// <summary>Whether the row has one of the values, without regard to case and to blanks around it.</summary>
    public bool Holds(ExtractRow row)
    {
        var text = column < 0 ? "" : row[column].Trim();
        if (!isFlag || text.Length == 0)
        {
            return rule.Values.Contains(text, StringComparer.OrdinalIgnoreCase);
        }

        if (FlagText.Parse(text) is not { } flag)
        {
            row.Reject($"{rule.Column.Name} {ValueReader.Quote(text)} is neither true nor false");
            return false;
        }

        return rule.Values.Any(value => FlagText.Parse(value) == flag);
    }
}
