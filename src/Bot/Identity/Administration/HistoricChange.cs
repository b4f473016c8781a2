namespace RevBot.Bot.Identity.Administration;

/// <summary>A line of <c>identity history</c>.</summary>
/// <param name="At">ISO.</param>
/// <param name="What">first, link, unlink or undo.</param>
/// <param name="Channel">teams, slack or web.</param>
/// <param name="Id">The account.</param>
/// <param name="Before">Whose it was.</param>
/// <param name="After">Whose it became.</param>
/// <param name="IsUndone">Whether it was taken back.</param>
internal sealed record HistoricChange(
    string At,
    string What,
    string Channel,
    string Id,
    string Before,
    string After,
    bool IsUndone
);
