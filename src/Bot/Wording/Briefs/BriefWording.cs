using RevBot.Skills.Brief;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Briefs;

/// <summary>
/// Words a brief by prompts/briefs: one template for each kind of statement, whose first line is the heading. What does
/// not fit is left out by the statements' priority: first from the ends of lists, then whole statements.
/// </summary>
public sealed class BriefWording
{
    /// <summary>The most words of a brief, its trust line included.</summary>
    public const int MostWords = 300;

    private const string Dash = "- ";

    // The mark of a statement that has lost what it lists for want of room.
    private const string Brief = "brief";
    private readonly TemplateFolder templates;

    /// <param name="folder">The prompts folder.</param>
    public BriefWording(string folder) => templates = new(Path.Combine(folder, "briefs"));

    /// <summary>The kinds of statement that have no template.</summary>
    public IEnumerable<StatementKind> Missing =>
        Enum.GetValues<StatementKind>()
            .Where(kind => !templates.Names.Contains(StatementNames.Id(kind), StringComparer.Ordinal));

    /// <summary>The statements in words, at most so many of them in all.</summary>
    /// <exception cref="InvalidOperationException">A statement has no template.</exception>
    public IReadOnlyList<BriefSection> Compose(GetBriefResult brief, int most)
    {
        var parts = brief.Statements.Select(statement => WithinBudget(statement)).ToList();
        while (parts.Sum(part => part.Section.WordCount) > most && TryShorten(parts)) { }

        return [.. parts.Select(part => part.Section)];
    }

    /// <summary>The lines of sections, with an empty one between two of them.</summary>
    internal static IReadOnlyList<AnswerLine> Lines(IReadOnlyList<BriefSection> sections) =>
        [
            .. sections.SelectMany(
                (section, place) =>
                    section
                        .Lines.Select(line => new AnswerLine(line.Sentence, line.IsItem ? Dash : string.Empty))
                        .Prepend(Fixed(section.Title))
                        .Concat(place < sections.Count - 1 ? [Fixed(string.Empty)] : [])
            ),
        ];

    private static AnswerLine Fixed(string text) => new(new(text, []), IsFixed: true);

    private (Statement Statement, BriefSection Section) WithinBudget(Statement statement)
    {
        var section = Section(statement);
        while (section.WordCount > statement.Budget && CanShorten(statement))
        {
            statement = Shorter(statement);
            section = Section(statement);
        }

        return (statement, section);
    }

    // What must add up is said whole or not at all.
    private static bool CanShorten(Statement statement) =>
        statement.Items.Count > 1
        && statement.Kind is not (StatementKind.Number or StatementKind.Happened or StatementKind.Calls);

    // Lists first, the least important one first, each down to one item; then whole statements; of the last one what it lists.
    private bool TryShorten(List<(Statement Statement, BriefSection Section)> parts)
    {
        var byPriority = parts.OrderByDescending(part => part.Statement.Priority).ToArray();
        if (byPriority.FirstOrDefault(part => CanShorten(part.Statement)) is { Statement: not null } list)
        {
            Replace(parts, list, Shorter(list.Statement));
            return true;
        }

        if (parts.Count > 1)
        {
            return parts.Remove(byPriority[0]);
        }

        if (parts.Count == 0 || parts[0].Statement.Items.Count == 0)
        {
            return false;
        }

        var marks = parts[0].Statement.Marks.Append(Brief).ToHashSet(StringComparer.Ordinal);
        Replace(parts, parts[0], parts[0].Statement with { Items = [], Marks = marks });
        return true;
    }

    private void Replace(
        List<(Statement Statement, BriefSection Section)> parts,
        (Statement Statement, BriefSection Section) part,
        Statement by
    ) => parts[parts.IndexOf(part)] = (by, Section(by));

    private static Statement Shorter(Statement statement) =>
        statement with
        {
            Items = [.. statement.Items.SkipLast(1)],
        };

    private BriefSection Section(Statement statement)
    {
        var name = StatementNames.Id(statement.Kind);
        var placeholders = new Placeholders();
        var lines =
            templates.Lines(name, Model(statement, name, placeholders))
            ?? throw new InvalidOperationException($"There is no prompts/briefs/{name}.yaml.");
        return new(
            statement.Kind,
            placeholders.Sentence(lines[0]).Text,
            [
                .. lines
                    .Skip(1)
                    .Select(line =>
                        line.StartsWith(Dash, StringComparison.Ordinal)
                            ? new BriefLine(placeholders.Sentence(line[Dash.Length..]), true)
                            : new BriefLine(placeholders.Sentence(line), false)
                    ),
            ]
        );
    }

    private static Dictionary<string, object?> Model(Statement statement, string name, Placeholders values) =>
        new(StringComparer.Ordinal)
        {
            ["fact"] = Named(statement.Facts, name.Length + 1, values),
            ["is"] = Marked(statement.Marks),
            ["item"] = statement.Items.Select(item => Item(item, values)).ToArray(),
        };

    // An item's names stand after "<statement>_<number>_".
    private static Dictionary<string, object?> Item(StatementItem item, Placeholders values)
    {
        var first = item.Facts[0].Id;
        var digits = first.AsSpan().IndexOfAnyInRange('0', '9');
        var start = first.IndexOf('_', digits) + 1;
        var model = Named(item.Facts, start, values);
        model["is"] = Marked(item.Marks);
        return model;
    }

    private static Dictionary<string, object?> Named(IReadOnlyList<Fact> facts, int start, Placeholders values) =>
        facts.ToDictionary(fact => fact.Id[start..], fact => (object?)values.Add(fact.Value), StringComparer.Ordinal);

    private static Dictionary<string, bool> Marked(IReadOnlySet<string> marks) =>
        marks.ToDictionary(mark => mark, _ => true, StringComparer.Ordinal);
}
