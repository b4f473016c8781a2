using RevBot.Data.Book.Deals;

namespace RevBot.Data.Book.Mirror;

/// <summary>The deals in which the CRM and the warehouse are not the same.</summary>
/// <param name="Deals">In both with a field that differs, or in the CRM alone; in the order of the CRM's ids.</param>
/// <param name="Extra">In the warehouse alone; in the order of the book.</param>
/// <param name="Compared">How many deals of the CRM, with a date in the period on either side, were looked at.</param>
public sealed record MirrorDifferences(IReadOnlyList<MirrorDeal> Deals, IReadOnlyList<Deal> Extra, int Compared);
