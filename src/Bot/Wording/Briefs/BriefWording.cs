using RevBot.Skills.Brief;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Briefs;

/// <summary>
/// Words a brief by prompts/briefs: one template for each kind of statement, whose first line is the heading. What does
/// not fit into the budgets is left out from the end: first within a statement, then by the statements' priority.
/// </summary>
public sealed class BriefWording
{
    /// <summary>The most words of a brief, its trust line included.</summary>
    public const int MostWords = 300;

    private const string Dash = "- ";
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
        while (parts.Sum(part => part.Section.WordCount) > most && parts.Count > 1)
        {
            Shorten(parts);
        }

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
        while (section.WordCount > statement.Budget && statement.Items.Count > 1 && CanShorten(statement))
        {
            statement = Shorter(statement);
            section = Section(statement);
        }

        return (statement, section);
    }

    // The lines of a change must add up, so none of them is left out.
    private static bool CanShorten(Statement statement) => statement.Kind != StatementKind.Change;

    private void Shorten(List<(Statement Statement, BriefSection Section)> parts)
    {
        var byPriority = parts.OrderByDescending(part => part.Statement.Priority).ToArray();
        var last = byPriority[0];
        var place = parts.IndexOf(last);
        if (last.Statement.Items.Count > 1 && CanShorten(last.Statement))
        {
            var shorter = Shorter(last.Statement);
            parts[place] = (shorter, Section(shorter));
        }
        else
        {
            parts.RemoveAt(place);
        }
    }

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
