using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Filtering;

/// <summary>
/// Finds the deal that a word means, open or closed: its id, its name, its account's name where one open deal fits (of
/// an account without open deals, where one closed deal fits), the beginning of such a name, or a near miss of one.
/// What is outside the scope is answered like what does not exist; where several fit, the answer asks which.
/// </summary>
internal static class NamedDeal
{
    private const int MostNamed = 3;

    /// <summary>
    /// Finds the deal. Open deals come before closed ones, exact names before beginnings, these before near misses.
    /// </summary>
    /// <param name="book">The view; only its deals can be meant.</param>
    /// <param name="word">A person's words; blanks around them do not matter.</param>
    /// <exception cref="SkillInputException">
    /// No word is given, no deal fits, or several do. Then the message names the three largest, and the options can be
    /// sent as the next question.
    /// </exception>
    public static Deal Find(ScopedBook book, string? word)
    {
        var wanted = word?.Trim() ?? string.Empty;
        if (wanted.Length == 0)
        {
            throw new SkillInputException("Which deal? Give its name, its account's name or its id.");
        }

        if (book.Find(wanted) is { } byId)
        {
            return byId;
        }

        var (open, closed) = (new List<Deal>(), new List<Deal>());
        foreach (var deal in book.Deals)
        {
            (deal.Now.IsOpen ? open : closed).Add(deal);
        }

        var fitting = Exact(wanted, open) ?? Exact(wanted, closed) ?? Near(wanted, open) ?? Near(wanted, closed);
        return fitting switch
        {
            null => throw new SkillInputException(
                $"I find no deal called \"{FilterWords.Quoted(wanted)}\" in what you can see."
            ),
            { Count: 1 } => fitting[0],
            _ => throw Several(wanted, fitting, deal => $"Tell me about {deal}"),
        };
    }

    private static List<Deal>? Exact(string wanted, List<Deal> deals) =>
        Fitting(deals, deal => Same(deal.Name, wanted))
        ?? Fitting(deals, deal => deal.Account is { } account && Same(account.Name, wanted));

    private static List<Deal>? Near(string wanted, List<Deal> deals) =>
        Fitting(deals, deal => Begins(deal.Account?.Name, wanted))
        ?? Fitting(deals, deal => Begins(deal.Name, wanted))
        ?? (
            NameMatch.Find(wanted, [.. deals.Select(deal => deal.Name)]) is { } name
                ? Fitting(deals, deal => Same(deal.Name, name))
            : NameMatch.Find(wanted, Accounts(deals)) is { } account
                ? Fitting(deals, deal => deal.Account?.Name == account)
            : null
        );

    private static string[] Accounts(List<Deal> deals) =>
        [.. deals.Select(deal => deal.Account?.Name).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static List<Deal>? Fitting(List<Deal> deals, Predicate<Deal> fits) =>
        deals.FindAll(fits) is { Count: > 0 } found ? found : null;

    private static bool Same(string name, string wanted) =>
        string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);

    // "Acme" begins "Acme GmbH", not "Acmeria".
    private static bool Begins(string? name, string wanted) =>
        name?.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) == true
        && name.Length > wanted.Length
        && !char.IsLetterOrDigit(name[wanted.Length]);

    /// <summary>Asks which of several is meant, the largest first: the one that is meant most often.</summary>
    /// <param name="wanted">The person's words.</param>
    /// <param name="fitting">The deals, two and more.</param>
    /// <param name="ask">The question about one by its name or id, as the next message; null gives no options.</param>
    public static SkillInputException Several(string wanted, List<Deal> fitting, Func<string, string>? ask)
    {
        var named = fitting
            .OrderByDescending(deal => deal.Now.Value.Minor)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal)
            .Take(MostNamed)
            .ToArray();
        var isTold = named.DistinctBy(deal => deal.Name, StringComparer.OrdinalIgnoreCase).Count() == named.Length;
        var words = named.Select(deal => isTold ? deal.Name : Described(deal)).ToArray();
        var list =
            fitting.Count > named.Length
                ? $"{string.Join(", ", words)}, or another of the {fitting.Count}"
                : $"{string.Join(", ", words[..^1])} or {words[^1]}";
        return new($"Which deal do you mean by \"{FilterWords.Quoted(wanted)}\": {list}?")
        {
            Options = ask is null ? [] : [.. named.Select(deal => ask(isTold ? deal.Name : deal.Id))],
        };
    }

    private static string Described(Deal deal) =>
        $"{deal.Name} ({(deal.Now.HasValue ? Wording.Amount(deal.Now.Value) : deal.Now.Amount is { } foreign ? Wording.Amount(foreign) : "no amount")}, {deal.Id})";
}
