using RevBot.Bot.Channels.Dashboard.Layout;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>A dashboard.</summary>
/// <param name="Kind">Whose it is: leader, manager or rep.</param>
/// <param name="Title">Above it.</param>
/// <param name="Blocks">Its blocks by name, in order.</param>
internal sealed record Arrangement(string Kind, string Title, IReadOnlyList<(string Name, BlockLayout Layout)> Blocks);
