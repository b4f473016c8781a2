using RevBot.Data.Book.Deals;
using RevBot.Data.Finance;

namespace RevBot.Skills.Brief;

/// <summary>A deal to which something happened.</summary>
/// <param name="Deal">Null for one that is not visible any more, so has no name.</param>
/// <param name="Amount">In the reporting currency; 0 where none is entered.</param>
/// <param name="Reason">Why, or by how many days or how much; null where nothing of it is known.</param>
internal sealed record HappenedDeal(Deal? Deal, Money Amount, string? Reason);
