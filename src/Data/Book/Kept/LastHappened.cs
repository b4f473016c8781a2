using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Kept;

/// <summary>Finds the last thing that a view leaves out until its instant.</summary>
internal static class LastHappened
{
    /// <summary>
    /// Microseconds of the last version, deletion, signal, call or change of a contact: views of later instants of one day
    /// show the same.
    /// </summary>
    public static long Find(BookData data)
    {
        var last = data.Newest;
        foreach (ref readonly var contact in data.Contacts.All)
        {
            last = Math.Max(last, Math.Max(Happened(contact.EngagedMicros), Happened(contact.LeftMicros)));
        }

        foreach (ref readonly var signal in data.Signals.All)
        {
            last = Math.Max(last, Math.Max(signal.RecordedMicros, signal.OccurredMicros));
        }

        return data.Calls.Aggregate(last, (latest, call) => Math.Max(latest, Dates.ToMicros(call.SubmittedAt)));
    }

    private static long Happened(long micros) => micros == long.MaxValue ? long.MinValue : micros;
}
