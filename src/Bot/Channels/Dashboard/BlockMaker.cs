using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Dashboard.Drawing;
using RevBot.Bot.Channels.Dashboard.Layout;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>Makes the blocks of a page, all at once; blocks that show the same function share its answer.</summary>
internal sealed class BlockMaker(DashboardAnswers answers)
{
    /// <summary>Begins with all of them.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="query">What the page is asked for.</param>
    /// <param name="blocks">Which, in order.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The blocks as HTML, in the same order.</returns>
    public IReadOnlyList<Task<string>> Begin(
        DashboardViewer viewer,
        DashboardQuery query,
        IReadOnlyList<(string Name, BlockLayout Layout)> blocks,
        CancellationToken cancellation
    ) => [.. blocks.Select(block => MakeAsync(viewer, query, block, cancellation))];

    private async Task<string> MakeAsync(
        DashboardViewer viewer,
        DashboardQuery query,
        (string Name, BlockLayout Layout) block,
        CancellationToken cancellation
    )
    {
        var asked = block.Layout.Calls.Select(function => answers.GetAsync(viewer, function, query, cancellation));
        var found = await Task.WhenAll(asked);
        return new BlockWriter(
            block.Layout,
            block.Name,
            block.Layout.Calls.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            new(query),
            answers.StateOf(viewer.View)
        )
        {
            Deals = viewer.View.Company.DealAddress,
        }.Write();
    }
}
