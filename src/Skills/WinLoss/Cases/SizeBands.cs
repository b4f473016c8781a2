using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.WinLoss.Cases;

/// <summary>What amounts count as small, middling and large: a third of the deals each.</summary>
/// <param name="SmallBelow">Amounts below are small, minor units; null where no deal has an amount.</param>
/// <param name="LargeFrom">Amounts from here on are large.</param>
internal sealed record SizeBands(long? SmallBelow, long? LargeFrom)
{
    /// <summary>The name of the dimension.</summary>
    public const string Dimension = "size";

    private const string Small = "small";
    private const string Middling = "mid-size";
    private const string Large = "large";

    /// <summary>The bands of some deals.</summary>
    public static SizeBands Of(IReadOnlyList<Deal> deals)
    {
        var amounts = new List<long>(deals.Count);
        foreach (var deal in deals)
        {
            var state = deal.Now;
            if (state.HasValue)
            {
                amounts.Add(state.Value.Minor);
            }
        }

        amounts.Sort();
        return amounts.Count == 0 ? new(null, null) : new(amounts[amounts.Count / 3], amounts[amounts.Count * 2 / 3]);
    }

    /// <summary>The band of a deal; null where it has no amount.</summary>
    public string? BandOf(in DealState state) =>
        !state.HasValue || SmallBelow is not { } small || LargeFrom is not { } large ? null
        : state.Value.Minor < small ? Small
        : state.Value.Minor >= large ? Large
        : Middling;
}
