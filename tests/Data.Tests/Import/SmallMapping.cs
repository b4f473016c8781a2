namespace RevBot.Data.Tests.Import;

/// <summary>A mapping for one file of deals, whose field lines a test can change.</summary>
internal static class SmallMapping
{
    public const string Header = "id,owner,stage,amount,created,close";

    public static string Yaml(
        string owner = "owner: { column: owner, by: name }",
        string amount = "amount: amount",
        string created = "created_at: created",
        string close = "close_on: close",
        string source = "closeBeforeCreated: reject",
        string settings = "currency: EUR"
    ) =>
        $$"""
            settings: { {{settings}} }
            stages:
              - { name: Open }
              - { name: Won, outcome: won }
            sources:
              - rows: [{ id: S1, name: Sam Seller }]
                target: seller
                fields: { crm_id: id, name: name }
              - file: deals.csv
                target: opportunity
                {{source}}
                fields:
                  crm_id: id
                  name: id
                  stage: stage
                  {{owner}}
                  {{amount}}
                  {{created}}
                  {{close}}
            """;

    public static ImportRig Rig(string yaml, params string[] rows) =>
        new ImportRig().WithMapping(yaml).File("deals.csv", [Header, .. rows]);
}
