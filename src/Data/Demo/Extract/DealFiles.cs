using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Extract;

/// <summary>Opportunities with their history, products, countries, contacts and signals.</summary>
/// <param name="folder">An existing folder.</param>
/// <param name="words">Name stages and territories.</param>
internal sealed class DealFiles(string folder, DemoWords words) : IDisposable
{
    private readonly CsvFile opportunities = new(
        Path.Combine(folder, "Opportunity.csv"),
        "Id",
        "Name",
        "AccountId",
        "OwnerId",
        "StageName",
        "ForecastCategoryName",
        "Amount",
        "CurrencyIsoCode",
        "CloseDate",
        "CreatedDate",
        "Type",
        "LeadSource",
        "NextStep",
        "NextStepDate__c",
        "Competitor__c",
        "Loss_Reason__c",
        "Discount__c",
        "IsDeleted",
        "LastModifiedDate",
        "Territory__c",
        "Segment__c",
        "DeletedDate__c"
    );
    private readonly CsvFile history = new(
        Path.Combine(folder, "OpportunityHistory.csv"),
        "Id",
        "OpportunityId",
        "CreatedDate",
        "StageName",
        "Amount",
        "CurrencyIsoCode",
        "CloseDate",
        "ForecastCategory",
        "OwnerId__c",
        "ValidFrom__c"
    );
    private readonly CsvFile lines = new(
        Path.Combine(folder, "OpportunityLineItem.csv"),
        "Id",
        "OpportunityId",
        "Product2Id",
        "Quantity",
        "TotalPrice"
    );
    private readonly CsvFile countries = new(
        Path.Combine(folder, "OpportunityCountry__c.csv"),
        "OpportunityId",
        "Country",
        "Workers"
    );
    private readonly CsvFile contacts = new(
        Path.Combine(folder, "OpportunityContactRole.csv"),
        "Id",
        "OpportunityId",
        "ContactName__c",
        "Title__c",
        "Role",
        "IsPrimary",
        "LastEngaged__c",
        "LeftDate__c"
    );
    private readonly CsvFile signals = new(
        Path.Combine(folder, "Signal__c.csv"),
        "OpportunityId",
        "Kind",
        "OccurredAt",
        "RecordedAt",
        "Source",
        "Detail",
        "Value"
    );
    private long lastHistory;
    private long lastContact;

    /// <summary>Writes a deal.</summary>
    public void Add(Deal deal)
    {
        var id = deal.Row.CrmId;
        Opportunity(deal.Row, deal.Versions[^1]);
        foreach (var version in deal.Versions)
        {
            History(id, version);
        }

        var last = deal.Versions[^1];
        var workers = deal.Countries.Sum(country => country.Workers);
        lines.Row(
            CrmIds.Format("00k", deal.Plan.Index + 1),
            id,
            CrmIds.Product(deal.Plan.Product + 1),
            Text.Number(workers),
            Text.Amount(last.AmountMinor, last.Currency)
        );
        foreach (var country in deal.Countries)
        {
            countries.Row(id, country.Country, Text.Number(country.Workers));
        }

        foreach (var contact in deal.Contacts)
        {
            Contact(id, contact);
        }

        foreach (var signal in deal.Signals)
        {
            Signal(id, signal);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        opportunities.Dispose();
        history.Dispose();
        lines.Dispose();
        countries.Dispose();
        contacts.Dispose();
        signals.Dispose();
    }

    private void Opportunity(OpportunityRow row, OpportunityVersionRow last) =>
        opportunities.Row(
            row.CrmId,
            row.Name,
            CrmIds.Account(row.AccountId!.Value),
            CrmIds.User(last.OwnerId!.Value),
            words.StageOf(last.StageId),
            Text.Category(last.Category),
            Text.Amount(last.AmountMinor, last.Currency),
            last.Currency,
            Text.Date(last.CloseOn),
            Text.Instant(row.CreatedAt),
            row.DealType,
            row.LeadSource,
            row.NextStep,
            Text.Date(row.NextStepOn),
            row.Competitor,
            row.LossReason,
            Text.Share(row.Discount),
            Text.Yes(row.DeletedAt is not null),
            Text.Instant(row.DeletedAt ?? last.RecordedAt),
            words.TerritoryOf(row.TerritoryId!.Value).Name,
            row.Segment,
            Text.Instant(row.DeletedAt)
        );

    private void History(string id, OpportunityVersionRow version) =>
        history.Row(
            CrmIds.Format("008", ++lastHistory),
            id,
            Text.Instant(version.RecordedAt),
            words.StageOf(version.StageId),
            Text.Amount(version.AmountMinor, version.Currency),
            version.Currency,
            Text.Date(version.CloseOn),
            Text.Category(version.Category),
            CrmIds.User(version.OwnerId!.Value),
            version.ValidFrom == version.RecordedAt ? null : Text.Instant(version.ValidFrom)
        );

    private void Contact(string id, ContactRoleRow contact) =>
        contacts.Row(
            CrmIds.Format("00K", ++lastContact),
            id,
            contact.Name,
            contact.Title,
            contact.Role,
            Text.Yes(contact.Number == 1),
            Text.Instant(contact.EngagedAt),
            Text.Instant(contact.LeftAt)
        );

    private void Signal(string id, SignalRow signal) =>
        signals.Row(
            id,
            signal.Kind,
            Text.Instant(signal.OccurredAt),
            Text.Instant(signal.RecordedAt),
            signal.Source,
            signal.Detail,
            Text.Share(signal.Value)
        );
}
