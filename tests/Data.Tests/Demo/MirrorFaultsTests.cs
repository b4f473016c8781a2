using RevBot.Data.Demo.Mirror;

namespace RevBot.Data.Tests.Demo;

[Collection(DefaultCompany.Name)]
public sealed class MirrorFaultsTests(DefaultCompany company)
{
    // Every deal in which the two systems differ in anything that they both hold.
    internal const string Differences = """
        SELECT m.crm_id FROM crm_mirror m LEFT JOIN opportunity o ON o.crm_id = m.crm_id
        LEFT JOIN opportunity_version v ON v.opportunity_id = o.id AND v.valid_to IS NULL
        LEFT JOIN stage s ON s.id = v.stage_id LEFT JOIN seller p ON p.id = v.owner_id
        WHERE m.entity = 1 AND (o.id IS NULL OR m.is_deleted <> (o.deleted_at IS NOT NULL) OR m.stage <> s.name OR m.category <> v.category
            OR m.amount_minor IS NOT v.amount_minor OR m.currency <> v.currency OR m.close_on <> v.close_on
            OR m.name <> o.name OR m.owner_crm_id <> p.crm_id)
        ORDER BY m.crm_id
        """;

    private readonly DemoDatabase demo = company.Demo;

    [Fact]
    public void Discrepancies_AreExactlyThoseThatAJoinFinds()
    {
        var listed = demo.Summary.Truth.Discrepancies.Select(found => found.CrmId).Order(StringComparer.Ordinal);

        Assert.Equal(listed, demo.All<string>(Differences), StringComparer.Ordinal);
        Assert.Equal(
            0,
            demo.One<int>(
                "SELECT COUNT(*) FROM opportunity o WHERE NOT EXISTS (SELECT 1 FROM crm_mirror m WHERE m.entity = 1 AND m.crm_id = o.crm_id)"
            )
        );
    }

    [Fact]
    public void Quotas_AreTheSameInBothSystems()
    {
        const string Mirror = "SELECT crm_id, period_start, amount_minor, currency FROM crm_mirror WHERE entity = 2";
        const string Warehouse =
            "SELECT s.crm_id, q.period_start, q.amount_minor, q.currency FROM quota q JOIN seller s ON s.id = q.seller_id";

        Assert.Equal(0, demo.One<int>($"SELECT COUNT(*) FROM ({Mirror} EXCEPT {Warehouse})"));
        Assert.Equal(0, demo.One<int>($"SELECT COUNT(*) FROM ({Warehouse} EXCEPT {Mirror})"));
    }

    [Fact]
    public void EachCause_IsPlantedAFewTimes()
    {
        var counts = demo.Summary.Truth.Discrepancies.CountBy(found => found.Cause).ToDictionary();

        Assert.Equal(3, counts[DiscrepancyCause.MissingInWarehouse]);
        Assert.Equal(3, counts[DiscrepancyCause.LateUpdate]);
        Assert.Equal(2, counts[DiscrepancyCause.WrongCurrency]);
        Assert.Equal(2, counts[DiscrepancyCause.DeletedInCrm]);
        Assert.Equal(2, counts[DiscrepancyCause.ShiftedCloseDate]);
        Assert.Equal(1, counts[DiscrepancyCause.ShiftedBooking]);
    }

    [Fact]
    public void EachDiscrepancy_HasTheValuesOfBothSystems()
    {
        foreach (var found in demo.Summary.Truth.Discrepancies)
        {
            var crm = demo.All<(string, long?, string, int?, bool)>(
                "SELECT stage, amount_minor, currency, close_on, is_deleted FROM crm_mirror WHERE crm_id = @CrmId",
                found
            );
            var warehouse = demo.All<(string, long?, string, int?, bool)>(
                "SELECT s.name, v.amount_minor, v.currency, v.close_on, o.deleted_at IS NOT NULL FROM opportunity o JOIN opportunity_version v ON v.opportunity_id = o.id AND v.valid_to IS NULL JOIN stage s ON s.id = v.stage_id WHERE o.crm_id = @CrmId",
                found
            );

            Assert.Equal(Values(found.Crm), Assert.Single(crm));
            Assert.Equal(found.Warehouse is null ? [] : [Values(found.Warehouse)], warehouse);
        }
    }

    [Fact]
    public void LateUpdates_AreNewerThanTheWarehousesLastLoading()
    {
        var late = demo.Summary.Truth.Discrepancies.Where(found => found.Cause == DiscrepancyCause.LateUpdate);

        Assert.All(
            late,
            found =>
                Assert.True(
                    demo.One<bool>(
                        "SELECT m.modified_at > (SELECT MAX(finished_at) FROM sync_run) AND m.modified_at < m.captured_at FROM crm_mirror m WHERE m.crm_id = @CrmId",
                        found
                    )
                )
        );
    }

    private static (string, long?, string, int?, bool) Values(Discrepancy.DealView view) =>
        (view.Stage!, view.AmountMinor, view.Currency!, view.CloseOn, view.Deleted);
}
