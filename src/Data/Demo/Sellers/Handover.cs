namespace RevBot.Data.Demo.Sellers;

/// <summary>
/// A territory that goes from one seller to another: every open deal in it changes its owner that day.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Territory">The territory's id.</param>
/// <param name="From">Who had it; takes another one.</param>
/// <param name="To">Who has it now.</param>
internal sealed record Handover(int Day, int Territory, Seller From, Seller To);
