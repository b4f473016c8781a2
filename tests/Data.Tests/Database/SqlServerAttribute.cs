using System.Reflection;
using RevBot.Data.Database;
using Xunit.Sdk;

namespace RevBot.Data.Tests.Database;

/// <summary>Runs a theory on SQL Server where REVBOT_TEST_SQLSERVER names one; else reports it as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlServerAttribute : DataAttribute
{
    public SqlServerAttribute()
    {
        if (string.IsNullOrWhiteSpace(TestDatabase.SqlServer))
        {
            Skip = $"set {TestDatabase.SqlServerVariable} to a connection string that may create databases";
        }
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [
            [DatabaseProvider.SqlServer],
        ];
}
