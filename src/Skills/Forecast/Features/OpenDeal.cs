using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.Forecast.Features;

/// <summary>An open deal of a view.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="State">Its state at the view's instant.</param>
/// <param name="Amount">In minor units of the reporting currency; 0 where none is entered.</param>
/// <param name="IsDue">Its close date lies in the period; in data without close dates, it is young enough to close, see <see cref="WonAges"/>.</param>
internal readonly record struct OpenDeal(Deal Deal, DealState State, long Amount, bool IsDue);
