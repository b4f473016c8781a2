using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Fields;

/// <summary>A source of the mapping whose file is there and has the columns that are asked for.</summary>
internal sealed class BoundSource
{
    private readonly IReadOnlyDictionary<string, Field> fields;
    private readonly Condition[] where;

    /// <summary>Ties a source to its file.</summary>
    /// <exception cref="ImportException">The file lacks a column that a rule asks for.</exception>
    public BoundSource(SourceRule rule, IRowSource rows, Binding binding)
    {
        (Rule, Rows) = (rule, rows);
        fields = Bind(rule.Fields, binding);
        where = [.. rule.Where.Select(condition => new Condition(condition, binding))];
        Earlier =
        [
            .. rule.Earlier.Zip(
                rule.EarlierWhen,
                (state, when) =>
                    (
                        (IReadOnlyList<Condition>)[.. when.Select(condition => new Condition(condition, binding))],
                        Bind(state, binding)
                    )
            ),
        ];
    }

    /// <summary>The source as the mapping describes it.</summary>
    public SourceRule Rule { get; }

    /// <summary>Where the rows come from.</summary>
    public IRowSource Rows { get; }

    /// <summary>Earlier states of a deal: when they hold, and the fields that differ from the row's own.</summary>
    public IReadOnlyList<(IReadOnlyList<Condition> When, IReadOnlyDictionary<string, Field> Fields)> Earlier { get; }

    /// <summary>The field of a name; null where it is not mapped.</summary>
    public Field? Field(string name) => fields.GetValueOrDefault(name);

    /// <summary>The rows; those that the mapping's 'where' leaves out have that as their problem.</summary>
    public IEnumerable<ExtractRow> ReadRows()
    {
        foreach (var row in Rows.Rows())
        {
            foreach (var condition in row.Problem is null ? where : [])
            {
                if (!condition.Holds(row))
                {
                    row.SetApart($"left out by the mapping: {condition.Sentence}");
                }
            }

            yield return row;
        }
    }

    private Dictionary<string, Field> Bind(IReadOnlyDictionary<string, FieldRule> rules, Binding binding)
    {
        var targets = Targets.Fields(Rule.Target)!.ToDictionary(field => field.Name, StringComparer.Ordinal);
        return rules.ToDictionary(
            pair => pair.Key,
            pair => new Field(pair.Value, targets[pair.Key], binding),
            StringComparer.Ordinal
        );
    }
}
