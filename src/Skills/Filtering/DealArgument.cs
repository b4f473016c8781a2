using RevBot.Data.Book;
using RevBot.Data.Book.Deals;

namespace RevBot.Skills.Filtering;

/// <summary>
/// Finds the open deal that a word means: its id, its name, or its account's name where one open deal fits; without
/// regard to case, and by near misses of a name. What is outside the scope is answered like what does not exist.
/// </summary>
internal sealed class DealArgument
{
    private readonly ScopedBook book;
    private readonly Dictionary<string, List<Deal>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Deal>> byAccount = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> closed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the names of all deals in view, once for many words.</summary>
    public DealArgument(ScopedBook book)
    {
        this.book = book;
        foreach (var deal in book.Deals)
        {
            if (!deal.Now.IsOpen)
            {
                closed.Add(deal.Name);
                continue;
            }

            Add(byName, deal.Name, deal);
            if (deal.Account is { } account)
            {
                Add(byAccount, account.Name, deal);
            }
        }
    }

    /// <summary>Finds the open deal that a word means: by id, name, account, then by near misses of both.</summary>
    /// <param name="word">A person's words; blanks around them do not matter.</param>
    /// <exception cref="SkillInputException">
    /// No deal is meant, several are, or the deal is closed; each has a sentence of its own.
    /// </exception>
    /// <param name="ask">Where several are meant, the question about one of them, as the next message; null for no options.</param>
    public Deal Open(string word, Func<string, string>? ask = null)
    {
        var wanted = word.Trim();
        if (book.Find(wanted) is { } byId)
        {
            return byId.Now.IsOpen ? byId : throw Closed(word);
        }

        var fitting = byName.GetValueOrDefault(wanted) ?? byAccount.GetValueOrDefault(wanted);
        if (fitting is null && closed.Contains(wanted))
        {
            throw Closed(word);
        }

        fitting ??= Near(wanted, byName) ?? Near(wanted, byAccount);
        return fitting switch
        {
            null => throw new SkillInputException(
                $"I find no deal called \"{FilterWords.Quoted(word)}\" in what you can see."
            ),
            { Count: 1 } => fitting[0],
            _ => throw NamedDeal.Several(wanted, fitting, ask),
        };
    }

    private static SkillInputException Closed(string word) =>
        new($"\"{FilterWords.Quoted(word)}\" is closed already; only open deals can be changed.");

    private static List<Deal>? Near(string wanted, Dictionary<string, List<Deal>> deals) =>
        NameMatch.Find(wanted, deals.Keys) is { } name ? deals[name] : null;

    private static void Add(Dictionary<string, List<Deal>> deals, string name, Deal deal)
    {
        if (!deals.TryGetValue(name, out var list))
        {
            deals[name] = list = [];
        }

        list.Add(deal);
    }
}
