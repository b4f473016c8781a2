namespace RevBot.Data.Demo.Deals;

/// <summary>A state and when it began.</summary>
/// <param name="From">Microseconds.</param>
/// <param name="Recorded">Microseconds; later than <paramref name="From"/> for a late correction.</param>
/// <param name="State">What holds from then on.</param>
internal sealed record Version(long From, long Recorded, DealState State);
