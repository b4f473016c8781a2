using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;

namespace RevBot.Skills.Strategy;

/// <summary>
/// How a deal was worked up to the moment at which it left a stage, and who of the buyer took part in the whole deal: what
/// can be held against what others did.
/// </summary>
/// <param name="Meetings">Calls held and meetings by then; null without activities.</param>
/// <param name="FromBuyer">The buyer's mails and calls by then; null without activities.</param>
/// <param name="Days">Days from creation to then; null where the creation is unknown.</param>
/// <param name="HasEconomicBuyer">Whether an economic buyer was in contact at any time; null without contacts.</param>
/// <param name="HasChampion">Whether a champion was in contact at any time and stayed; null without contacts.</param>
/// <param name="Contacts">People of the buyer in contact at any time; null without contacts.</param>
/// <param name="Discount">The discount in the end, 0..1; null where none is entered.</param>
internal sealed record DealPractice(
    int? Meetings,
    int? FromBuyer,
    int? Days,
    bool? HasEconomicBuyer,
    bool? HasChampion,
    int? Contacts,
    double? Discount
)
{
    /// <summary>
    /// Of a deal, up to the day on which it left a stage, or to its close where it did so from there; null where it was never
    /// in the stage.
    /// </summary>
    public static DealPractice? By(ScopedBook book, Deal deal, Stage stage)
    {
        var history = deal.History;
        var last = -1;
        for (var place = 0; place < history.Count; place++)
        {
            last = history[place].State.Stage.Id == stage.Id ? place : last;
        }

        return last < 0 ? null : Read(book, deal, history[last].To is { } left ? book.Company.DayOf(left) : book.Today);
    }

    /// <summary>Of a deal up to a day.</summary>
    public static DealPractice Read(ScopedBook book, Deal deal, LocalDate day)
    {
        var (meetings, inbound) = (0, 0);
        var log = deal.Activities;
        for (var index = 0; index < log.Days && log[index].Day <= day; index++)
        {
            meetings += log[index].Meetings;
            inbound += log[index].Inbound;
        }

        var (hasLog, people) = (book.Coverage.Activities, book.Coverage.Contacts ? deal.Contacts : null);
        var engaged = people?.Where(contact => contact.EngagedAt is not null).ToArray();
        return new(
            hasLog ? meetings : null,
            hasLog ? inbound : null,
            deal.CreatedOn is { } created ? Math.Max(0, NodaTime.Period.DaysBetween(created, day)) : null,
            engaged?.Any(contact => contact.Role == "economic_buyer"),
            engaged?.Any(contact => contact is { Role: "champion", LeftAt: null }),
            engaged?.Length,
            deal.Discount
        );
    }
}
