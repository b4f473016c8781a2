using RevBot.Data.Finance;

namespace RevBot.Skills.Territories;

/// <summary>Accounts that would move from a territory to another, and what that would change.</summary>
/// <param name="From">The territory with more opportunity for each full seller.</param>
/// <param name="To">The one with less.</param>
/// <param name="Accounts">The accounts by name, the one that brings most first.</param>
/// <param name="Amount">What they brought in a year.</param>
/// <param name="FromBefore">Opportunity for each full seller now.</param>
/// <param name="FromAfter">The same after the move.</param>
/// <param name="ToBefore">Of the other, now.</param>
/// <param name="ToAfter">Of the other, after the move.</param>
public sealed record AccountMove(
    string From,
    string To,
    IReadOnlyList<string> Accounts,
    Money Amount,
    Money FromBefore,
    Money FromAfter,
    Money ToBefore,
    Money ToAfter
);
