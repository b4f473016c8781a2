using RevBot.Data.Database;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Tests.Database;

public sealed class RowReaderTests
{
    [Fact]
    public void Read_TwoRows_GivesEachValueAndNullAsDbNull()
    {
        TerritoryRow[] rows =
        [
            new()
            {
                Id = 1,
                Name = "North",
                Region = "EMEA",
            },
            new() { Id = 2, Name = "South" },
        ];
        using var reader = new RowReader<TerritoryRow>(Tables.Territory, rows, default);
        var values = new object[3];

        Assert.True(reader.Read());
        Assert.Equal(3, reader.GetValues(values));
        Assert.Equal([1, "North", "EMEA"], values);
        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(reader.GetOrdinal("region")));
        Assert.Equal(DBNull.Value, reader["region"]);
        Assert.False(reader.Read());
        Assert.Equal(2, reader.Count);
    }

    [Fact]
    public void Read_LongSource_HoldsOneRowAtATime()
    {
        var made = 0;
        var rows = Enumerable.Range(1, 1000).Select(id => new TerritoryRow { Id = ++made, Name = $"T{id}" });
        using var reader = new RowReader<TerritoryRow>(Tables.Territory, rows, default);

        Assert.Equal(0, made);
        reader.Read();
        Assert.Equal(1, made);
    }

    [Fact]
    public void Read_Cancelled_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        using var reader = new RowReader<TerritoryRow>(
            Tables.Territory,
            [new() { Id = 1, Name = "North" }],
            cancellation.Token
        );
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => reader.Read());
    }

    [Fact]
    public void GetOrdinal_UnknownColumn_Throws()
    {
        using var reader = new RowReader<TerritoryRow>(Tables.Territory, [], default);

        Assert.Equal(1, reader.GetOrdinal("name"));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.GetOrdinal("nowhere"));
    }
}
