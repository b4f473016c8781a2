using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.Deals;

/// <summary>A deal that fits a search, with the value that it is ordered by.</summary>
/// <remarks>
/// The value is read once, when the deal is found: a search keeps the best deals in a queue and compares them very
/// often.
/// </remarks>
/// <param name="Deal">The deal.</param>
/// <param name="State">The deal at the instant of the view.</param>
/// <param name="Key">The value to order by.</param>
internal sealed record DealHit(Deal Deal, DealState State, DealOrder.Key Key);
