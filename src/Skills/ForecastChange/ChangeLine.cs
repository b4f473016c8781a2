using RevBot.Data.Finance;

namespace RevBot.Skills.ForecastChange;

/// <summary>A line of a forecast's change.</summary>
/// <param name="Line">Stable: won, final_amount, lost, created, pulled_in, pushed_out, amount, currency, stage, category,
/// activity, buyer, seller, size, age, recent_moves, profile, time, moved_in, moved_out, now_counted, no_longer_counted,
/// reopened, removed, calls, new_revenue, refreshed, correction.</param>
/// <param name="Name">For people.</param>
/// <param name="Amount">What it adds to the forecast; negative for what it takes.</param>
/// <param name="Deals">How many deals have a part in it; a deal that stayed open can have parts in several.</param>
public sealed record ChangeLine(string Line, string Name, Money Amount, int Deals);
