using RevBot.Data.Calendar;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;

namespace RevBot.Data.Import.People;

/// <summary>Reads the period of a quota or a call: its end where given, else that of the fiscal period that starts so.</summary>
internal static class FiscalDays
{
    public static (int Start, int End) Read(LoadSession session, BoundSource source, ExtractRow row)
    {
        var start = session.Values.Date(source.Field("period_start"), row);
        var end = session.Values.Date(source.Field("period_end"), row);
        var kind = ValueReader.Choice<PeriodKind>(source.Field("period"), row) ?? PeriodKind.Quarter;
        if (start is not { } first)
        {
            return (0, 0);
        }

        var last = end ?? Dates.ToNumber(session.Calendar.Of(kind, Dates.FromNumber(first)).End);
        if (last < first)
        {
            row.Reject("period_end lies before period_start");
        }

        return (first, last);
    }
}
