using NodaTime;

namespace RevBot.Data.Book.Deals;

/// <summary>What happened on a deal on one day of the reporting zone.</summary>
/// <param name="Day">The day.</param>
/// <param name="Outbound">The seller's mails and calls.</param>
/// <param name="Inbound">The buyer's mails and calls.</param>
/// <param name="Meetings">Calls held and meetings.</param>
public readonly record struct ActivityDay(LocalDate Day, int Outbound, int Inbound, int Meetings)
{
    /// <summary>All of them.</summary>
    public int Total => Outbound + Inbound + Meetings;

    /// <summary>Those in which the buyer took part.</summary>
    public int TwoWay => Inbound + Meetings;
}
