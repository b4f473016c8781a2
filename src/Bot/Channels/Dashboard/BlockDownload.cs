using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Exports;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>Makes a block of a dashboard into a file, with the same period and deals as the page.</summary>
internal sealed class BlockDownload(DashboardAnswers answers, Arrangements arrangements, FileMaker files)
{
    /// <summary>The address that downloads.</summary>
    public const string Path = DashboardQuery.Path + "/export";

    /// <summary>The block's name in the address.</summary>
    public const string BlockKey = "block";

    /// <summary>The form's name in the address.</summary>
    public const string FormKey = "form";

    /// <summary>The address of a block's file.</summary>
    public static string AddressOf(DashboardQuery query, string block, ExportFormat format)
    {
        var page = (query with { IsWall = false }).Address[DashboardQuery.Path.Length..];
        return $"{Path}{(page.Length == 0 ? "?" : page + "&")}{BlockKey}={block}&{FormKey}={format.Extension()}";
    }

    /// <summary>The file; null where the person's dashboard has no such block.</summary>
    /// <exception cref="TimeoutException">It took too long.</exception>
    /// <exception cref="BlockUnansweredException">No function of the block answers; the message has their sentences.</exception>
    public Task<ExportedFile?> MakeAsync(
        DashboardViewer viewer,
        DashboardQuery query,
        string block,
        ExportFormat format,
        CancellationToken cancellation
    )
    {
        var layout = arrangements
            .For(viewer.View.Scope.Viewer.Role)
            .Blocks.FirstOrDefault(one => string.Equals(one.Name, block, StringComparison.Ordinal))
            .Layout;
        return layout is null
            ? Task.FromResult<ExportedFile?>(null)
            : files.MakeAsync(
                async token =>
                {
                    var asked = layout.Calls.Select(function => answers.GetAsync(viewer, function, query, token));
                    var found = await Task.WhenAll(asked);
                    return BlockDocument.Create(layout, found, viewer, answers.StateOf(viewer.View));
                },
                format,
                cancellation
            );
    }
}
