using RevBot.Bot.Channels.Dashboard.Asking;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>A dashboard that somebody has open.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Query">What it shows.</param>
internal sealed record OpenPage(int Person, DashboardQuery Query);
