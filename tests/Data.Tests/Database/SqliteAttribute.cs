using System.Reflection;
using RevBot.Data.Database;
using Xunit.Sdk;

namespace RevBot.Data.Tests.Database;

/// <summary>Runs a theory on a SQLite file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [
            [DatabaseProvider.Sqlite],
        ];
}
