using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Fields;

/// <summary>A condition, tied to a column of a file. An optional column that is absent counts as empty.</summary>
internal sealed class Condition(ConditionRule rule, Binding binding)
{
    private readonly int column = binding.Column(rule.Column, rule.Line);

    public string Sentence { get; } =
        $"{rule.Column.Name} is not {string.Join(" or ", rule.Values.Select(value => value.Length == 0 ? "empty" : value))}";

    public bool Holds(ExtractRow row)
    {
        var text = column < 0 ? "" : row[column].Trim();
        return rule.Values.Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}
