using RevBot.Data.Warehouse;

namespace RevBot.Data.Demo.Extract;

/// <summary>CrmMirror.csv: the CRM's own values.</summary>
/// <param name="folder">An existing folder.</param>
internal sealed class MirrorFile(string folder) : IDisposable
{
    private readonly CsvFile file = new(
        Path.Combine(folder, "CrmMirror.csv"),
        "Entity",
        "Id",
        "PeriodStart",
        "IsDeleted",
        "Name",
        "OwnerId",
        "StageName",
        "ForecastCategoryName",
        "Amount",
        "CurrencyIsoCode",
        "CloseDate",
        "LastModifiedDate",
        "CapturedAt"
    );

    /// <summary>Writes one.</summary>
    public void Add(CrmMirrorRow row) =>
        file.Row(
            ((MirrorEntity)row.Entity).ToString(),
            row.CrmId,
            row.PeriodStart == 0 ? null : Text.Date(row.PeriodStart),
            Text.Yes(row.IsDeleted == 1),
            row.Name,
            row.OwnerCrmId,
            row.Stage,
            row.Category is { } category ? Text.Category(category) : null,
            Text.Amount(row.AmountMinor, row.Currency),
            row.Currency,
            Text.Date(row.CloseOn),
            Text.Instant(row.ModifiedAt),
            Text.Instant(row.CapturedAt)
        );

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
