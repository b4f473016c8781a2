namespace RevBot.Data.State.Views;

/// <summary>That somebody opened a dashboard.</summary>
/// <param name="SellerId">Who.</param>
/// <param name="Kind">Which: leader, manager, rep or wall.</param>
/// <param name="ViewedAt">By the machine's clock, microseconds.</param>
/// <param name="AsOf">By the clock of the answers, microseconds.</param>
public sealed record DashboardViewRow(int SellerId, string Kind, long ViewedAt, long AsOf);
