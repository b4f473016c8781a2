using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Rows;

namespace RevBot.Data.Import.Loading;

/// <summary>From what a table did to what a row counts as.</summary>
internal static class Outcomes
{
    public static RowOutcome Of(PutResult result, ExtractRow row, string key)
    {
        if (result == PutResult.Conflict)
        {
            row.Reject($"a second row of {ValueReader.Quote(key)} that differs; the first was kept");
        }

        return result is PutResult.Inserted or PutResult.Updated ? RowOutcome.Loaded : RowOutcome.Merged;
    }
}
