using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Bot.Exports.Documents;
using RevBot.Bot.Wording;
using RevBot.Skills;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>A block as a document: the sentences and figures of its functions, and those tables that it shows, whole.</summary>
internal static class BlockDocument
{
    /// <summary>The document; what a function says that cannot answer stands among the sentences.</summary>
    /// <param name="layout">The block.</param>
    /// <param name="answers">What its functions answered, in the layout's order.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="state">How old the data are now.</param>
    /// <exception cref="BlockUnansweredException">No function of the block answers; the message has their sentences.</exception>
    public static ExportDocument Create(
        BlockLayout layout,
        IReadOnlyList<CallAnswer> answers,
        DashboardViewer viewer,
        DataState state
    )
    {
        var answered = layout.Calls.Zip(answers).Where(pair => pair.Second.Call is not null).ToArray();
        var sentences = answers.SelectMany(answer => answer.Sentences).Distinct(StringComparer.Ordinal);
        if (answered.Length == 0)
        {
            throw new BlockUnansweredException(string.Join(' ', sentences));
        }

        var shown = layout.Parts.SelectMany(part => TablesOf(part, layout)).ToHashSet();
        var said = new Answer(string.Join('\n', sentences), [], [], []) { Trust = answered[0].Second.TrustAt(state) };
        return DocumentMaker.Create(
            layout.Title,
            viewer.View,
            said,
            [
                .. answered.Select(pair =>
                {
                    var result = (SkillResult)pair.Second.Call!.Result;
                    return pair.Second.Call with
                    {
                        Result = result with
                        {
                            Tables = [.. result.Tables.Where(table => shown.Contains((pair.First, table.Id)))],
                        },
                    };
                }),
            ]
        );
    }

    private static IEnumerable<(string Function, string Table)> TablesOf(PartLayout part, BlockLayout layout) =>
        new[] { part.Table?.Id, part.Meter?.Table, part.Chart?.Table }
            .OfType<string>()
            .Where(table => table.Length > 0)
            .Select(table => (part.Of.Length > 0 ? part.Of : layout.Calls[0], table));
}
