using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.People;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book;

/// <content>What a deal reads of itself, by its row and as of the view's instant.</content>
public sealed partial class ScopedBook
{
    /// <summary>Whether a row exists for this view: it is in the scope and not deleted by the view's instant.</summary>
    internal bool IsVisible(int row) =>
        State(row, asOf) is { } version && (Scope.SeesAll || Scope.Covers(version.OwnerId));

    /// <summary>A row as loaded. The caller has made sure that it is visible.</summary>
    internal ref readonly DealItem ItemOf(int row) => ref book.Data.Deals[row];

    /// <summary>An account by id; null where there is none.</summary>
    internal Account? AccountOf(int id) => book.Data.Accounts.GetValueOrDefault(id);

    /// <summary>The countries of a row, as loaded.</summary>
    internal ReadOnlySpan<DealCountry> CountriesOf(int row) =>
        book.Data.Countries.ItemsOf(row) is { IsEmpty: false } own
            ? own
            : AccountOf(ItemOf(row).AccountId)?.Involved ?? [];

    /// <summary>The deal's own territory, else its account's, else its owner's; null where none is known.</summary>
    /// <param name="row">The deal.</param>
    /// <param name="ownerId">Who owns it at the instant in question.</param>
    internal Territory? TerritoryOf(int row, int ownerId)
    {
        ref readonly var item = ref book.Data.Deals[row];
        return item.TerritoryId >= 0 ? book.Data.Territories.GetValueOrDefault(item.TerritoryId)
            : AccountOf(item.AccountId)?.Territory is { } territory ? territory
            : Company.Seller(ownerId)?.Territory;
    }

    /// <summary>A row's activities up to the view's day.</summary>
    internal ActivityLog ActivitiesOf(int row)
    {
        var items = book.Data.Activities.ItemsOf(row);
        var last = Dates.ToNumber(Today);
        var count = items.Length;
        while (count > 0 && items[count - 1].Day > last)
        {
            count--;
        }

        return new(items[..count]);
    }

    /// <summary>A row's people as known by the view's instant: later contacts and departures are left out.</summary>
    // As they stand in the book; copied only where something of them happened after the view's instant.
    internal IReadOnlyList<Contact> ContactsOf(int row)
    {
        var contacts = book.Data.Contacts.ListOf(row);
        foreach (ref readonly var contact in book.Data.Contacts.ItemsOf(row))
        {
            if (IsLater(contact.EngagedMicros) || IsLater(contact.LeftMicros))
            {
                return [.. contacts.Select(AsOfView)];
            }
        }

        return contacts;
    }

    /// <summary>A row's signals that were recorded by the view's instant.</summary>
    internal ReadOnlySpan<Signal> KnownSignalsOf(int row) => KnownSignals.UpTo(book.Data.Signals, row, asOf);

    /// <summary>The same as a list.</summary>
    internal IReadOnlyList<Signal> SignalsOf(int row) => KnownSignals.ListOf(book.Data.Signals, row, asOf);

    /// <summary>How the deal stands at the view's instant.</summary>
    internal DealState StateNow(int row)
    {
        var versions = book.Data.Versions.ItemsOf(row);
        var place =
            latest is not null ? latest[row]
            : visible is { IsValueCreated: true, Value.Places: { } places } ? places[row]
            : VersionSearch.Find(versions, asOf, asOf);
        return place >= 0 && (latest is not null || book.Data.Deals[row].DeletedAt > asOf)
            ? new(this, row, versions[place], asOf)
            : throw new InvalidOperationException("A deal of this view has no state; the book is damaged.");
    }

    /// <summary>
    /// How the deal stood at an instant, as known then, whoever owned it; later instants than the view's give the
    /// view's.
    /// </summary>
    /// <returns>False where the deal had not begun or was deleted.</returns>
    internal bool TryAt(int row, Instant at, out DealState state)
    {
        var moment = Math.Min(Dates.ToMicros(at), asOf);
        var found = State(row, moment);
        state = found is { } version ? new(this, row, version, moment) : default;
        return found is not null;
    }

    /// <summary>The same for a deal that has left the scope.</summary>
    /// <returns>False also where it was not in the scope then.</returns>
    internal bool TryDeparted(int row, Instant at, out DealState state) =>
        TryAt(row, at, out state) && (Scope.SeesAll || state.Owner is not null);

    /// <summary>
    /// Whether any version has a close date in the period, known to the view or not: a quick test before a search.
    /// </summary>
    internal bool EverClosesIn(int row, Calendar.Period period)
    {
        foreach (ref readonly var version in book.Data.Versions.ItemsOf(row))
        {
            if (version.CloseOn >= period.StartNumber && version.CloseOn <= period.EndNumber)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the deal existed at an instant.</summary>
    internal bool HadBegunBy(int row, Instant at) => VersionAt(row, Math.Min(Dates.ToMicros(at), asOf)) is not null;

    /// <summary>Whether the deal was deleted by an instant.</summary>
    internal bool WasDeletedBy(int row, Instant at)
    {
        var deleted = book.Data.Deals[row].DeletedAt;
        return deleted <= Math.Min(Dates.ToMicros(at), asOf)
            && VersionAt(row, deleted) is { } version
            && (Scope.SeesAll || Scope.Covers(version.OwnerId));
    }

    /// <summary>The deal's versions as known by the view's instant, oldest first.</summary>
    internal IReadOnlyList<DealVersion> HistoryOf(int row)
    {
        var versions = book.Data.Versions.ItemsOf(row);
        var course = VersionSearch.Course(versions, asOf);
        var history = new DealVersion[course.Count];
        for (var place = 0; place < history.Length; place++)
        {
            var (index, from) = course[place];
            Instant? to = place + 1 < course.Count ? Dates.FromMicros(course[place + 1].From) : null;
            history[place] = new(new(this, row, versions[index], from), Dates.FromMicros(from), to);
        }

        return history;
    }

    /// <summary>How the deal went up to an instant, as known then; the view's where none is given.</summary>
    internal DealCourse CourseOf(int row, long? at = null) =>
        DealCourse.Trace(Company, book.Data.Versions.ItemsOf(row), KnownAt(row, at));

    /// <summary>
    /// Since when the deal was in its stage without a break, at an instant; the view's where none is given.
    /// </summary>
    internal Instant InStageSince(int row, long? at = null)
    {
        var versions = book.Data.Versions.ItemsOf(row);
        var course = VersionSearch.Course(versions, KnownAt(row, at));
        var stage = versions[course[^1].Index].StageId;
        var first = course.Count - 1;
        while (first > 0 && versions[course[first - 1].Index].StageId == stage)
        {
            first--;
        }

        return Dates.FromMicros(course[first].From);
    }

    // A deal that was recorded after it began was known by nobody at its beginning: then what the view knows counts.
    private long KnownAt(int row, long? at) =>
        at is { } moment && VersionSearch.Find(book.Data.Versions.ItemsOf(row), moment, moment) >= 0 ? moment : asOf;

    private bool IsLater(long micros) => micros > asOf && micros != long.MaxValue;

    private Contact AsOfView(Contact contact) =>
        contact with
        {
            EngagedMicros = contact.EngagedMicros > asOf ? long.MaxValue : contact.EngagedMicros,
            LeftMicros = contact.LeftMicros > asOf ? long.MaxValue : contact.LeftMicros,
        };

    private VersionItem? State(int row, long at) => book.Data.Deals[row].DeletedAt <= at ? null : VersionAt(row, at);

    private VersionItem? VersionAt(int row, long at)
    {
        var versions = book.Data.Versions.ItemsOf(row);
        var found = VersionSearch.Find(versions, at, at);
        return found < 0 ? null : versions[found];
    }
}
